package io.afr.agent.wire;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads the data of server-sent events, also of a stream that breaks off. */
public final class EventStream {

  private final String text;
  private final Consumer<String> data;
  private final StringBuilder event = new StringBuilder();

  private EventStream(String text, Consumer<String> data) {
    this.text = text;
    this.data = data;
  }

  /** Hands out the data of each event; of the last one what there is of it. */
  public static void read(byte[] stream, Consumer<String> data) {
    new EventStream(new String(stream, StandardCharsets.UTF_8), data).read();
  }

  private void read() {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        line(start, i);
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        start = i + 1;
      }
    }
    line(start, text.length());
    line(0, 0);
  }

  private void line(int start, int end) {
    if (start == end) {
      if (event.length() > 0) {
        data.accept(event.toString());
        event.setLength(0);
      }
    } else if (text.startsWith("data:", start)) {
      int from = start + "data:".length();
      from += from < end && text.charAt(from) == ' ' ? 1 : 0;
      event.append(event.length() > 0 ? "\n" : "").append(text, from, end);
    }
  }
}
