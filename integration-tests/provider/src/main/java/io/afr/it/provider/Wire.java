package io.afr.it.provider;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** One endpoint of the provider: how a question is read and how an answer is written. */
interface Wire {
  /** The parts of the request that a script decides by; the rest of the ask is given. */
  Question question(JsonNode body);

  String whole(Ask ask, Answer answer);

  /** The events of a stream, ready to send; the last ones close it. */
  List<String> events(Ask ask, Answer answer);

  /** The text of the user's last message, the tool results after it, and how many messages came. */
  record Question(String text, List<String> toolResults, int messages) {}
}
