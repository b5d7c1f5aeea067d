package io.afr.agent.mask;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A provider's stream of events, or lines of JSON. A model may say a secret in as many events as it
 * has letters: so what the events say is put together path by path, secrets are looked for in that,
 * and the events are let go once what they say is settled. The mark stands in the event that the
 * secret begins in; of the others their part of it is gone.
 *
 * <p>Whatever does not begin like such a stream is masked as plain text. A path that nothing was
 * said at for some events is taken for complete, and so is everything once too much is held.
 */
final class WireStream implements MaskedStream {

  private static final int MOST_HELD = 256 * 1024;
  private static final int MOST_PATHS = 256;
  private static final int MOST_LINE = 4 * 1024 * 1024;

  /** More than providers take turns with, alternative answers and tool calls included. */
  private static final int IDLE_LINES = 64;

  private static final List<byte[]> beginnings =
      List.of(
          Chars.ascii("data"),
          Chars.ascii("event"),
          Chars.ascii("id"),
          Chars.ascii("retry"),
          Chars.ascii(":"),
          Chars.ascii("{"));
  private static final byte[] data = Chars.ascii("data:");

  private final Masking masking;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Deque<Line> lines = new ArrayDeque<>();
  private final Map<String, Said> said = new HashMap<>();
  private @Nullable TextStream text;
  private boolean begun;
  private long count;
  private int held;

  WireStream(Masking masking) {
    this.masking = masking;
  }

  @Override
  public void add(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
    int start = from;
    for (int i = from; i < to && text == null; i++) {
      if (bytes[i] == '\n') {
        line.write(bytes, start, i + 1 - start);
        start = i + 1;
        takeLine(false, out);
      }
    }
    if (text != null) {
      text.add(bytes, start, to, out);
      return;
    }
    line.write(bytes, start, to - start);
    if (line.size() > MOST_LINE) {
      takeLine(true, out);
    }
    letGo(out);
  }

  @Override
  public void finish(boolean cut, ByteArrayOutputStream out) {
    if (text == null) {
      takeLine(cut, out);
    }
    if (text != null) {
      text.finish(cut, out);
      return;
    }
    for (Said path : said.values()) {
      path.finish(cut);
    }
    letGo(out);
  }

  private void takeLine(boolean cut, ByteArrayOutputStream out) {
    byte[] bytes = line.toByteArray();
    line.reset();
    if (!begun && Chars.SPACE.end(bytes, 0, bytes.length) < bytes.length) {
      begun = true;
      if (!looksLikeEvents(bytes)) {
        text = new TextStream(masking);
        text.add(bytes, 0, bytes.length, out);
        return;
      }
    }
    takeEvent(bytes, cut);
  }

  private void takeEvent(byte[] bytes, boolean cut) {
    int json = jsonStart(bytes);
    List<Slot> slots = json < 0 ? List.of() : Continued.in(bytes, json);
    Hits hits = masking.find(bytes, bytes.length, cut, json >= 0);
    lines.add(new Line(bytes, slots, hits == null ? List.of() : hits.inOrder()));
    held += bytes.length;
    count++;
    if (said.size() > MOST_PATHS) {
      said.values().forEach(path -> path.finish(false));
      said.clear();
    }
    for (Slot slot : slots) {
      Said path = said.computeIfAbsent(slot.path, any -> new Said(masking));
      path.lastLine = count;
      path.add(slot, Arrays.copyOfRange(bytes, slot.start, slot.end));
    }
  }

  /** Writes the lines from the front on that are decided. */
  private void letGo(ByteArrayOutputStream out) {
    if (!lines.isEmpty() && !lines.element().isDecided()) {
      said.values().stream()
          .filter(path -> path.isUndecided() && count - path.lastLine > IDLE_LINES)
          .forEach(path -> path.finish(false));
    }
    if (held > MOST_HELD) {
      said.values().forEach(Said::force);
    }
    while (!lines.isEmpty() && lines.element().isDecided()) {
      Line decided = lines.remove();
      held -= decided.length();
      decided.write(out);
    }
  }

  private static boolean looksLikeEvents(byte[] line) {
    int from = Chars.SPACE.end(line, 0, line.length);
    for (byte[] beginning : beginnings) {
      if (Chars.startsWith(line, line.length, from, beginning)) {
        return true;
      }
    }
    return false;
  }

  private static int jsonStart(byte[] line) {
    int from = Chars.startsWith(line, line.length, 0, data) ? data.length : 0;
    int start = Chars.SPACE.end(line, from, line.length);
    return start < line.length && line[start] == '{' ? start : -1;
  }
}
