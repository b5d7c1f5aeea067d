package io.afr.it.provider;

import tools.jackson.databind.node.ObjectNode;

/** What all of Ollama's answers have in common. */
final class Ollama {
  private Ollama() {}

  /** A line of a stream that goes on. */
  static ObjectNode piece(Ask ask) {
    return envelope(ask).put("done", false);
  }

  /** The last line of a stream, or an answer in one piece. */
  static ObjectNode last(Ask ask, Answer answer) {
    ObjectNode json = envelope(ask).put("done", true).put("done_reason", "stop");
    Usage usage = answer.usage();
    if (usage != null) {
      json.put("total_duration", 4_883_583_458L).put("load_duration", 1_334_875L);
      json.put("prompt_eval_count", usage.input()).put("prompt_eval_duration", 342_546_000L);
      json.put("eval_count", usage.output()).put("eval_duration", 4_535_599_000L);
    }
    return json;
  }

  static String error(int status) {
    return Json.object().put("error", "The fake provider was told to answer " + status).toString();
  }

  private static ObjectNode envelope(Ask ask) {
    return Json.object().put("model", ask.model()).put("created_at", "2025-11-24T16:00:00Z");
  }
}
