package io.afr.reader.demo;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What is asked and what the model answers, in order: a ferry that is full, and then another. */
final class Script {

  static final String INSTRUCTION = "You book ferries. Be brief.";

  static final List<String> QUESTIONS =
      List.of(
          "From Split to Hvar on Saturday morning, with my bicycle. Book it for Mira, please.",
          "Lovely. What does it cost, and will it be windy?");

  private final Iterator<Reply> replies =
      List.of(
              new Reply(
                  "",
                  List.of(
                      ask("call_1", "findFerries", "from", "Split", "to", "Hvar"),
                      ask("call_2", "forecast", "place", "Hvar", "day", "Saturday")),
                  620,
                  318,
                  74),
              new Reply("", List.of(book("call_3", "F 08:30")), 350, 461, 31),
              new Reply("", List.of(book("call_4", "F 11:00")), 280, 512, 30),
              new Reply(
                  "Done: Mira and a bicycle are on the 11:00 to Hvar, reference HV-2048. The 08:30"
                      + " has no room left for bicycles.",
                  List.of(),
                  240,
                  560,
                  38),
              new Reply(
                  "9.40 euros, the bicycle included. A light maestral in the afternoon, nothing to"
                      + " worry about.",
                  List.of(),
                  220,
                  628,
                  27))
          .iterator();

  Reply next() {
    return replies.next();
  }

  private static Reply.Ask book(String callId, String ferry) {
    return ask(callId, "reserve", "ferry", ferry, "name", "Mira");
  }

  private static Reply.Ask ask(
      String callId, String tool, String key, String value, String otherKey, String otherValue) {
    return new Reply.Ask(callId, tool, Map.of(key, value, otherKey, otherValue));
  }
}
