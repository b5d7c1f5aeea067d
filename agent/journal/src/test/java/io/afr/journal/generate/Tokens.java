package io.afr.journal.generate;

import io.afr.journal.Content;

/**
 * What a call used up.
 *
 * @param input the cached ones included
 * @param output the reasoning ones included
 */
record Tokens(int input, int output, int cached, int reasoning) {

  /** As integrations of frameworks write it. */
  Content oneShape() {
    String json = "{\"inputTokens\":" + input + ",\"outputTokens\":" + output;
    if (cached > 0) {
      json += ",\"cacheReadInputTokens\":" + cached;
    }
    if (reasoning > 0) {
      json += ",\"reasoningOutputTokens\":" + reasoning;
    }
    return Content.json(json + ",\"total\":" + (input + output) + "}");
  }

  String openAi() {
    return "{\"prompt_tokens\":"
        + input
        + ",\"completion_tokens\":"
        + output
        + ",\"total_tokens\":"
        + (input + output)
        + ",\"prompt_tokens_details\":{\"cached_tokens\":"
        + cached
        + "}}";
  }
}
