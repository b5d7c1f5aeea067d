package io.afr.agent.rules;

import io.afr.agent.json.Json;
import io.afr.agent.json.NotJsonException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a file: a JSON array of them. One that is wrong is named with its line and left out;
 * the others count.
 */
public final class Rules {

  /** Nobody writes more by hand, and reading it must cost a start-up nothing. */
  private static final int MAX_BYTES = 1 << 18;

  private static final int MAX_RULES = 1_000;
  private static final int MAX_COMPLAINTS = 20;

  private final File file;
  private final Consumer<String> complaints;
  private final List<Rule> rules = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int complained;

  private Rules(File file, Consumer<String> complaints) {
    this.file = file;
    this.complaints = complaints;
  }

  /**
   * Reads a file.
   *
   * @param file null for none
   * @param complaints gets a line for whatever is wrong
   */
  public static List<Rule> read(@Nullable File file, Consumer<String> complaints) {
    if (file == null) {
      return List.of();
    }
    Rules rules = new Rules(file, complaints);
    try {
      rules.read();
    } catch (IOException unreadable) {
      complaints.accept("cannot read rules=" + file + ": " + unreadable.getMessage());
    } catch (NotJsonException notJson) {
      complaints.accept(
          "rules="
              + file
              + " is not JSON, line "
              + notJson.line()
              + ", column "
              + notJson.column()
              + ": "
              + notJson.getMessage()
              + "; none of its rules counts");
    }
    return List.copyOf(rules.rules);
  }

  private void read() throws IOException, NotJsonException {
    Json document = Json.read(withoutMark(bytes()));
    if (!document.isArray()) {
      throw new NotJsonException(document.line(), 1, "an array of rules is wanted, [{…}, …]");
    }
    for (Json rule : document.items()) {
      if (rules.size() == MAX_RULES) {
        complain(rule.line(), "at most " + MAX_RULES + " rules count, the rest is ignored");
        break;
      }
      add(rule);
    }
    if (complained > MAX_COMPLAINTS) {
      complaints.accept(
          "rules=" + file + ": " + (complained - MAX_COMPLAINTS) + " more rules are wrong");
    }
  }

  private void add(Json json) {
    try {
      Rule rule = new RuleReader(json).read();
      if (names.add(rule.name())) {
        rules.add(rule);
      } else {
        complain(rule.line(), rule.name() + " has a rule already, this one is ignored");
      }
    } catch (WrongRuleException wrong) {
      complain(wrong.line(), wrong.getMessage() + ", rule ignored");
    }
  }

  private void complain(int line, String problem) {
    complained++;
    if (complained <= MAX_COMPLAINTS) {
      complaints.accept("rules=" + file + ", line " + line + ": " + problem);
    }
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = new FileInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("it is larger than " + (MAX_BYTES >> 10) + " kB");
      }
      for (byte one : bytes) {
        if (one == 0) {
          throw new IOException("it is not UTF-8");
        }
      }
      return bytes;
    }
  }

  /** Some editors begin UTF-8 with a byte order mark. */
  private static byte[] withoutMark(byte[] bytes) {
    boolean isMarked =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    return isMarked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
