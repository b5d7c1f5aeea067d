package io.afr.agent.wire.openai;

import io.afr.agent.json.Json;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Fingerprint;
import io.afr.agent.record.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows in a responses request of the conversation that it continues.
 *
 * <p>One answer consists of several items (reasoning, messages, tool calls), which the next request
 * sends one by one: neighbouring items of the model's count as one message here.
 */
final class ResponsesEvidence {

  private final Fingerprints fingerprints = new Fingerprints();
  private final List<String> toolCallIds = new ArrayList<>();
  private @Nullable Fingerprint answer;

  private ResponsesEvidence() {}

  static Evidence of(Json request) {
    Json conversation = request.get("conversation");
    ResponsesEvidence evidence = new ResponsesEvidence();
    Json input = request.get("input");
    if (input.isString()) {
      evidence.fingerprints.add(new Fingerprint("user").text(input.text()).value());
    }
    input.items().forEach(evidence::add);
    evidence.endAnswer();
    return new Evidence(
        request.get("previous_response_id").text(),
        conversation.isObject() ? conversation.get("id").text() : conversation.text(),
        evidence.toolCallIds,
        evidence.fingerprints);
  }

  /** The fingerprint of an answer, by the items of its output. */
  static Fingerprint fingerprint(Json output) {
    Fingerprint answer = new Fingerprint("assistant");
    output.items().forEach(item -> addToAnswer(item, answer));
    return answer;
  }

  private void add(Json item) {
    if (isModels(item)) {
      answer = answer == null ? new Fingerprint("assistant") : answer;
      addToAnswer(item, answer);
      return;
    }
    endAnswer();
    @Nullable String role = item.get("role").text();
    Fingerprint fingerprint = new Fingerprint(role == null ? type(item) : role);
    ChatEvidence.content(item.get("content"), fingerprint);
    @Nullable String answered = item.get("call_id").text();
    if (answered != null) {
      toolCallIds.add(answered);
      fingerprint.tool(answered, null, null);
      fingerprint.text(new String(item.get("output").bytes(), StandardCharsets.UTF_8));
    }
    fingerprints.add(fingerprint.value());
  }

  private void endAnswer() {
    if (answer != null) {
      fingerprints.add(answer.value());
      answer = null;
    }
  }

  /** Whether an item of the input is one that the model gave. */
  private static boolean isModels(Json item) {
    String type = type(item);
    return "assistant".equals(item.get("role").text())
        || type.equals("reasoning")
        || type.endsWith("_call");
  }

  private static void addToAnswer(Json item, Fingerprint answer) {
    // Programs may leave the reasoning out when they send an answer back.
    if (!type(item).equals("reasoning")) {
      ChatEvidence.content(item.get("content"), answer);
    }
    if (type(item).equals("function_call") || type(item).equals("custom_tool_call")) {
      Json args = item.get("arguments").isPresent() ? item.get("arguments") : item.get("input");
      answer.tool(item.get("call_id").text(), item.get("name").text(), args.text());
    }
  }

  private static String type(Json item) {
    @Nullable String type = item.get("type").text();
    return type == null ? "" : type;
  }
}
