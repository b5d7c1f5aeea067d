package io.afr.reader.cli;

import io.afr.journal.Gap;
import io.afr.journal.Note;
import io.afr.reader.Home;
import io.afr.reader.JournalInfo;
import io.afr.reader.LongestAppend;
import io.afr.reader.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the doctor found, for programs. */
final class FindingsJson {

  private FindingsJson() {}

  static ObjectNode of(Home home, List<JournalInfo> journals, Disk disk) {
    ObjectNode findings = JsonNodeFactory.instance.objectNode();
    findings.put("home", home.directory().toString());
    findings.put("writable", disk.writable());
    if (disk.free() >= 0) {
      findings.put("freeBytes", disk.free());
    }
    ArrayNode all = findings.putArray("journals");
    journals.forEach(journal -> all.add(journal(journal)));
    ArrayNode problems = findings.putArray("problems");
    for (Problem problem : home.problems()) {
      problems.addObject().put("path", problem.path().toString()).put("message", problem.message());
    }
    Advice.on(journals, home.problems()).forEach(findings.putArray("advice")::add);
    return findings;
  }

  private static ObjectNode journal(JournalInfo journal) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object
        .put("path", journal.directory().toString())
        .put("service", journal.manifest().service())
        .put("host", journal.manifest().host())
        .put("pid", journal.manifest().pid())
        .put("jvm", journal.manifest().jvm())
        .put("agentVersion", journal.manifest().agentVersion())
        .put("startTime", journal.manifest().start().toString())
        .put("state", JournalWords.state(journal.state()))
        .put("entries", journal.entries())
        .put("sessions", journal.sessions())
        .put("bytes", Disk.size(journal.directory()));
    notes(object.putArray("libraries"), journal.notes(Note.LIBRARY));
    notes(object.putArray("retired"), journal.notes(Note.RETIRED));
    ArrayNode rules = object.putArray("rules");
    for (RuleFound rule : RuleFound.in(List.of(journal))) {
      rules
          .addObject()
          .put("rule", rule.name())
          .put("action", rule.action())
          .put("file", rule.file())
          .put("line", rule.line())
          .put("state", rule.state().words());
    }
    ArrayNode gaps = object.putArray("gaps");
    for (Gap gap : journal.gaps()) {
      gaps.addObject()
          .put("time", Instant.EPOCH.plus(gap.timeMicros(), ChronoUnit.MICROS).toString())
          .put("actions", gap.actions())
          .put("reason", gap.reason());
    }
    object.put("missingActions", journal.missingActions());
    if (journal.longestAppend() != null) {
      longest(object.putObject("longestAppend"), journal.longestAppend());
    }
    return object;
  }

  private static void longest(ObjectNode object, LongestAppend longest) {
    object
        .put("nanos", longest.took().toNanos())
        .put("time", longest.when().toString())
        .put("what", longest.what());
    if (longest.actionId() != null) {
      object.put("actionId", longest.actionId());
    }
    if (longest.call() != null) {
      object.put("call", longest.call());
    }
  }

  private static void notes(ArrayNode array, List<Note> notes) {
    for (Note note : notes) {
      ObjectNode object = array.addObject();
      note.facts().forEach(object::put);
    }
  }
}
