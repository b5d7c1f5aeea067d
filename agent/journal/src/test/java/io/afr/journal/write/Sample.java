package io.afr.journal.write;

import io.afr.journal.Attribute;
import io.afr.journal.Begin;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Entries and manifests to test with. */
public final class Sample {

  public static final long TIME = 1_790_000_000_000_000L;

  private Sample() {}

  public static Manifest manifest() {
    return manifest("shop");
  }

  public static Manifest manifest(Instant start) {
    Manifest usual = manifest();
    return new Manifest(
        usual.format(),
        usual.service(),
        usual.host(),
        usual.pid(),
        usual.jvm(),
        usual.agentVersion(),
        start,
        usual.hashSeed(),
        usual.tags(),
        usual.options());
  }

  public static Manifest manifest(String service) {
    return new Manifest(
        Manifest.FORMAT,
        service,
        "host",
        ProcessHandle.current().pid(),
        "17.0.1",
        "0.1.0",
        Instant.parse("2026-11-23T05:15:00Z"),
        42,
        Map.of("team", "blue"),
        Map.of("content", "full"));
  }

  public static Begin request(String session, Content... messages) {
    return begin(FrameKind.LLM_CALL, session, Messages.whole(List.of(messages)), List.of());
  }

  public static Begin tool(String session, Content args) {
    return begin(FrameKind.TOOL, session, Messages.NONE, List.of(new Part(PartName.ARGS, args)));
  }

  static Begin begin(FrameKind kind, String session, Messages messages, List<Part> parts) {
    return new Begin(
        0,
        TIME,
        kind,
        Layer.FRAMEWORK,
        7,
        "chat",
        session,
        SessionFrom.LIBRARY,
        "Assistant",
        "main",
        "langchain4j",
        Map.of(Attribute.MODEL, "gpt-4o"),
        messages,
        parts);
  }

  public static End end(long begin, Content... results) {
    List<Part> parts =
        List.of(results).stream().map(result -> new Part(PartName.RESULT, result)).toList();
    return new End(0, TIME, begin, Status.OK, 1_000_000, -1, null, Map.of(), parts);
  }

  /** Text of a length, different for each seed. */
  public static Content text(int seed, int length) {
    StringBuilder text = new StringBuilder(length).append(seed).append(' ');
    while (text.length() < length) {
      text.append((char) ('a' + (text.length() * 7 + seed) % 26));
    }
    text.setLength(length);
    return Content.text(text.toString());
  }
}
