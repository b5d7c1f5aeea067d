package io.afr.reader.cli;

import io.afr.reader.json.Json;
import io.afr.reader.terminal.Harmless;
import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Writes one document and a line end. */
final class JsonOutput {

  private JsonOutput() {}

  static void write(PrintWriter out, JsonNode document) {
    out.println(Harmless.json(Json.writeIndented(document)));
  }

  /** The same on one line, for what is told piece by piece. */
  static void writeLine(PrintWriter out, JsonNode document) {
    out.println(Harmless.json(Json.write(document)));
    out.flush();
  }
}
