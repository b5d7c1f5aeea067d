package io.afr.reader.cli;

import io.afr.reader.terminal.Harmless;
import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes one document and a line end. */
final class Json {

  private static final ObjectWriter indented =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private Json() {}

  static void write(PrintWriter out, JsonNode document) {
    out.println(Harmless.json(indented.writeValueAsString(document)));
  }

  /** The same on one line, for what is told piece by piece. */
  static void writeLine(PrintWriter out, JsonNode document) {
    out.println(Harmless.json(document.toString()));
    out.flush();
  }

  static String pretty(JsonNode node) {
    return indented.writeValueAsString(node);
  }
}
