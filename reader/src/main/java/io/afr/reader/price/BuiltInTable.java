package io.afr.reader.price;

import io.afr.reader.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The list prices that come with the program. Each model stands on a line of its own, and only the
 * lines of models that are asked for are parsed: to parse them all would take a short command a
 * tenth of its time.
 */
final class BuiltInTable {

  private static final String HEAD = "_table";

  private final String text;
  private final Map<String, @Nullable Rates> asked = new HashMap<>();

  private BuiltInTable(String text) {
    this.text = text;
  }

  static BuiltInTable open() {
    try (InputStream in = BuiltInTable.class.getResourceAsStream(Prices.FILE)) {
      if (in == null) {
        throw new IllegalStateException(Prices.FILE + " is missing");
      }
      return new BuiltInTable(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return text;
  }

  /** When its prices were right, such as {@code 2026-09-26}. */
  String date() {
    JsonNode head = line(HEAD);
    return head == null ? "" : Json.text(head, "date", "");
  }

  /** What is listed under the key; null if nothing is. */
  @Nullable Rates find(ModelKey key) {
    Rates rates = rates(key.name());
    return rates != null && rates.isFor(key) ? rates : null;
  }

  private synchronized @Nullable Rates rates(String model) {
    if (!asked.containsKey(model)) {
      JsonNode entry = model.equals(HEAD) ? null : line(model);
      asked.put(model, entry == null ? null : Rates.of(entry));
    }
    return asked.get(model);
  }

  private @Nullable JsonNode line(String model) {
    String front = "\n  \"" + model + "\": ";
    int from = model.indexOf('"') < 0 ? text.indexOf(front) : -1;
    if (from < 0) {
      return null;
    }
    String line = text.substring(from + front.length(), text.indexOf('\n', from + 1));
    return Json.parse(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
  }
}
