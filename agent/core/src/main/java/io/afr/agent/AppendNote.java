package io.afr.agent;

import io.afr.agent.record.Recording;
import io.afr.agent.rules.Rule;
import io.afr.agent.weave.Library;
import io.afr.agent.weave.LibraryVersions;
import io.afr.agent.weave.RetiredSite;
import io.afr.journal.Note;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes into the journal what the weaving found. */
final class AppendNote implements Runnable {

  private final String topic;
  private final Map<String, String> facts = new LinkedHashMap<>();

  AppendNote(Library library) {
    LibraryVersions tested = library.tested();
    topic = Note.LIBRARY;
    facts.put("name", library.name());
    facts.put("version", library.version());
    facts.put("state", library.state().name().toLowerCase(Locale.ROOT));
    facts.put("location", library.location());
    facts.put("oldest", tested.oldest());
    facts.put("newest", tested.newest());
  }

  AppendNote(RetiredSite site) {
    topic = Note.RETIRED;
    facts.put("integration", site.integration());
    facts.put("advice", site.advice());
    facts.put("target", site.target());
    facts.put("type", site.cause().getClass().getName());
    facts.put("message", String.valueOf(site.cause().getMessage()));
  }

  AppendNote(Rule rule, Rule.State state, String type) {
    topic = Note.RULE;
    facts.put("rule", rule.name());
    facts.put("action", rule.making().deed().word());
    facts.put("line", Integer.toString(rule.line()));
    facts.put("state", state.name().toLowerCase(Locale.ROOT));
    facts.put("class", type);
  }

  @Override
  public void run() {
    Recording.note(topic, facts);
  }
}
