package io.afr.agent.metadata;

import io.afr.agent.json.Json;
import io.afr.agent.mask.MaskedStream;
import io.afr.journal.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What is left of a provider's stream without its text: each event's skeleton. Lines that are no
 * part of an event, and events that are no JSON, are left out; an answer in one piece becomes the
 * skeleton of that.
 */
public final class SkeletonStream implements MaskedStream {

  private static final int MOST_PLACES = 1024;
  private static final int MOST_LINE = 8 * 1024 * 1024;
  private static final String DATA = "data:";
  private static final String EVENT = "event:";

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Set<String> said = new HashSet<>();
  private boolean skips;

  @Override
  public void add(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        take(bytes, start, i);
        start = i + 1;
        end(out);
        out.write('\n');
      }
    }
    take(bytes, start, to);
  }

  @Override
  public void finish(boolean cut, ByteArrayOutputStream out) {
    end(out);
  }

  private void take(byte[] bytes, int from, int to) {
    if (line.size() + to - from > MOST_LINE) {
      skips = true;
      line.reset();
    }
    if (!skips) {
      line.write(bytes, from, to - from);
    }
  }

  private void end(ByteArrayOutputStream out) {
    String text = line.toString(StandardCharsets.UTF_8).strip();
    line.reset();
    boolean isSkipped = skips;
    skips = false;
    if (isSkipped || text.isEmpty()) {
      return;
    }
    if (text.startsWith(DATA)) {
      out.writeBytes((DATA + " ").getBytes(StandardCharsets.UTF_8));
      event(text.substring(DATA.length()).strip(), out);
    } else if (text.startsWith(EVENT) && Skeleton.isName(text.substring(EVENT.length()).strip())) {
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    } else if (text.startsWith("{") || text.startsWith("[")) {
      event(text, out);
    }
  }

  private void event(String text, ByteArrayOutputStream out) {
    if (said.size() > MOST_PLACES) {
      said.clear();
    }
    Json event = Json.parse(text.getBytes(StandardCharsets.UTF_8));
    if (event.isObject() || event.isArray()) {
      out.writeBytes(Skeleton.ofEvent(event, said));
    } else if (text.equals("[DONE]")) {
      out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    } else {
      byte[] mark = Skeleton.nothingOf(Content.text(text)).bytes();
      out.writeBytes(mark == null ? new byte[0] : mark);
    }
  }
}
