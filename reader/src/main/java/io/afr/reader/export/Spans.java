package io.afr.reader.export;

import io.afr.reader.json.Json;
import io.afr.reader.terminal.Harmless;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spans on their way, bundled to requests of a size that collectors take. A bundle holds as many as
 * fit and at least one, however large that is.
 */
public final class Spans {

  private static final int MOST_CHARS = 2 << 20;
  private static final int MOST_SPANS = 512;
  private static final String SCOPE =
      "\"scopeSpans\":[{\"scope\":{\"name\":\"io.afr.reader\"},\"spans\":[";

  private final Receiver to;
  private final Map<String, List<String>> byResource = new LinkedHashMap<>();
  private int spans;
  private long chars;

  /** Takes bundles of spans. */
  @FunctionalInterface
  public interface Receiver {

    /**
     * Takes a bundle.
     *
     * @param request an {@code ExportTraceServiceRequest} as OTLP's JSON, on one line
     */
    void accept(String request) throws IOException;

    /** Writes one bundle per line, as collectors write and read files. */
    static Receiver lines(Writer out) {
      return request -> {
        out.write(request);
        out.write('\n');
      };
    }

    /** Gives each bundle to this one and then to another. */
    default Receiver and(Receiver other) {
      return request -> {
        accept(request);
        other.accept(request);
      };
    }
  }

  Spans(Receiver to) {
    this.to = to;
  }

  void add(ObjectNode resource, ObjectNode span) throws IOException {
    String written = Harmless.json(Json.write(span));
    if (spans > 0 && chars + written.length() > MOST_CHARS) {
      flush();
    }
    String of = Harmless.json(Json.write(resource));
    byResource.computeIfAbsent(of, any -> new ArrayList<>()).add(written);
    spans++;
    chars += written.length();
    if (spans >= MOST_SPANS) {
      flush();
    }
  }

  void flush() throws IOException {
    if (spans == 0) {
      return;
    }
    StringBuilder request = new StringBuilder((int) Math.min(Integer.MAX_VALUE / 2, chars + 1024));
    request.append("{\"resourceSpans\":[");
    String between = "";
    for (Map.Entry<String, List<String>> entry : byResource.entrySet()) {
      request.append(between).append("{\"resource\":").append(entry.getKey()).append(',');
      request.append(SCOPE).append(String.join(",", entry.getValue())).append("]}]}");
      between = ",";
    }
    String whole = request.append("]}").toString();
    byResource.clear();
    spans = 0;
    chars = 0;
    to.accept(whole);
  }
}
