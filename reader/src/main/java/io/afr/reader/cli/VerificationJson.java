package io.afr.reader.cli;

import io.afr.journal.Break;
import io.afr.journal.Damage;
import io.afr.journal.Gap;
import io.afr.journal.NumberRange;
import io.afr.reader.JournalCheck;
import io.afr.reader.JournalCheck.Contradiction;
import io.afr.reader.JournalCheck.Extent;
import io.afr.reader.JournalCheck.Missing;
import io.afr.reader.Problem;
import io.afr.reader.Verification;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a check found, for programs. */
final class VerificationJson {

  private VerificationJson() {}

  static ObjectNode of(Path home, Verification found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("home", home.toString());
    json.put("intact", found.isIntact());
    ArrayNode journals = json.putArray("journals");
    found.journals().forEach(check -> journals.add(journal(check)));
    return json;
  }

  private static ObjectNode journal(JournalCheck check) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("path", check.directory().toString());
    if (check.manifest() != null) {
      json.put("service", check.manifest().service());
    }
    if (check.state() != null) {
      json.put("state", JournalWords.state(check.state()));
    }
    json.put("result", check.verdict().word());
    extent(json, check.extent());
    json.put("unfinishedTail", check.unfinishedTail());
    ArrayNode unreadable = json.putArray("unreadable");
    for (Problem problem : check.unreadable()) {
      unreadable
          .addObject()
          .put("path", problem.path().toString())
          .put("message", problem.message());
    }
    ArrayNode damages = json.putArray("damages");
    check.damages().forEach(damage -> damages.add(damage(damage)));
    ArrayNode missing = json.putArray("missing");
    check.missing().forEach(one -> missing.add(missing(one)));
    ArrayNode repeated = json.putArray("repeated");
    check.repeated().forEach(again -> repeated.add(repeated(again)));
    ArrayNode contradictions = json.putArray("contradictions");
    check.contradictions().forEach(one -> contradictions.add(contradiction(one)));
    ArrayNode gaps = json.putArray("gaps");
    check.gaps().forEach(gap -> gaps.add(gap(gap)));
    return json;
  }

  private static void extent(ObjectNode json, Extent extent) {
    json.put("cycles", extent.cycles());
    json.put("bytes", extent.bytes());
    json.put("entries", extent.entries());
    json.put("firstEntry", extent.firstEntry());
    json.put("lastEntry", extent.lastEntry());
    json.put("unknownEntries", extent.unknownEntries());
    json.put("blobs", extent.blobs());
    json.put("calls", extent.calls());
    json.put("openCalls", extent.openCalls());
  }

  private static ObjectNode damage(Damage damage) {
    ObjectNode json = at(damage.file(), damage.offset());
    range(json, damage.entries());
    return json.put("what", damage.what());
  }

  private static ObjectNode missing(Missing missing) {
    ObjectNode json = at(missing.file(), missing.offset());
    range(json, missing.entries());
    return json.put("cause", missing.cause().word());
  }

  private static ObjectNode repeated(Break again) {
    return at(again.file(), again.offset())
        .put("entry", again.number())
        .put("highestBefore", again.highest());
  }

  private static ObjectNode contradiction(Contradiction one) {
    return at(one.file(), one.offset())
        .put("entry", one.entry())
        .put("kind", one.kind().word())
        .put("what", one.what());
  }

  private static ObjectNode gap(Gap gap) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("entry", gap.number())
        .put("time", Instant.EPOCH.plus(gap.timeMicros(), ChronoUnit.MICROS).toString())
        .put("actions", gap.actions())
        .put("reason", gap.reason());
  }

  private static ObjectNode at(Path file, long offset) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("file", JournalWords.name(file))
        .put("offset", offset);
  }

  private static void range(ObjectNode json, @Nullable NumberRange entries) {
    if (entries != null) {
      json.put("from", entries.from()).put("to", entries.to());
    }
  }
}
