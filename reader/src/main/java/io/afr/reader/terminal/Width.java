package io.afr.reader.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * How many columns text takes, and text cut to columns without cutting a character that people see
 * as one. Where terminals differ, such as for joined emoji, the larger width counts: a short line
 * looks fine, a broken one does not.
 */
public final class Width {

  private static final Pattern grapheme = Pattern.compile("\\X");
  private static final int emojiPresentation = 0xFE0F;

  private Width() {}

  public static int of(String text) {
    int columns = 0;
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int width = c == emojiPresentation ? (before == 1 ? 1 : 0) : Math.max(0, WCWidth.wcwidth(c));
      columns += width;
      before = width;
    }
    return columns;
  }

  /** The text, or as much of its front as fits together with the mark that something is missing. */
  public static String cut(String text, int columns, String mark) {
    if (of(text) <= columns) {
      return text;
    }
    int room = columns - of(mark);
    if (room < 0) {
      return "";
    }
    return text.substring(0, fitting(text, room)).stripTrailing() + mark;
  }

  /** The text in lines of at most so many columns, broken at spaces where there are any. */
  public static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      wrapLine(line, columns, lines);
    }
    return lines;
  }

  /** Takes time in proportion to the text: a line may be a picture of megabytes in base64. */
  private static void wrapLine(String line, int columns, List<String> lines) {
    int start = 0;
    while (line.length() - start > window(columns) || of(line.substring(start)) > columns) {
      String front = front(line, start, window(columns));
      int end = Math.max(fitting(front, columns), firstGrapheme(front));
      int space = front.lastIndexOf(' ', end);
      boolean atSpace = space > end / 3;
      lines.add(front.substring(0, atSpace ? space : end));
      start += atSpace ? space + 1 : end;
    }
    if (start < line.length() || line.isEmpty()) {
      lines.add(line.substring(start));
    }
  }

  private static String front(String line, int start, int most) {
    int end = Math.min(line.length(), start + most);
    boolean splits = end < line.length() && Character.isLowSurrogate(line.charAt(end));
    return line.substring(start, splits ? end - 1 : end);
  }

  /** So many characters are more than fit, except where people see many as one. */
  private static int window(int columns) {
    return 64 + 16 * columns;
  }

  public static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  public static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text))) + text;
  }

  /** Where the front ends that takes at most so many columns. */
  private static int fitting(String text, int columns) {
    Matcher matcher = grapheme.matcher(text);
    int taken = 0;
    int end = 0;
    while (matcher.find()) {
      taken += of(matcher.group());
      if (taken > columns) {
        break;
      }
      end = matcher.end();
    }
    return end;
  }

  private static int firstGrapheme(String text) {
    Matcher matcher = grapheme.matcher(text);
    return matcher.find() ? matcher.end() : text.length();
  }
}
