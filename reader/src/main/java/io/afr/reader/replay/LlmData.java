package io.afr.reader.replay;

import io.afr.journal.Attribute;
import io.afr.journal.End;
import io.afr.journal.PartName;
import io.afr.reader.dialect.Answer;
import io.afr.reader.dialect.Shape;
import io.afr.reader.fold.Call;
import io.afr.reader.fold.Operation;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code data} of an {@code llm_call}. */
final class LlmData {

  private final Call call;
  private final Exchange exchange;
  private final ObjectNode data = Json.object();

  private LlmData(Exchange exchange) {
    this.exchange = exchange;
    this.call = exchange.call();
  }

  /** With what is new in the request. */
  static ObjectNode of(Exchange exchange) {
    LlmData llm = new LlmData(exchange);
    llm.request();
    llm.newMessages();
    llm.outcome();
    exchange.prices().addCost(llm.data);
    return llm.data;
  }

  /** With the request's messages whole as well. */
  static ObjectNode full(Exchange exchange) {
    LlmData llm = new LlmData(exchange);
    llm.request();
    llm.newMessages();
    llm.messages("messages", exchange.allMessages());
    llm.outcome();
    exchange.prices().addCost(llm.data);
    return llm.data;
  }

  private void request() {
    put("provider", attribute(Attribute.PROVIDER));
    data.put("operation", call.frame().begin().operation());
    put("model", attribute(Attribute.MODEL));
    put("parameters", part(PartName.PARAMETERS));
    put("tools", part(PartName.TOOLS));
    if (!Operation.isGenerating(call.frame())) {
      put("input", part(PartName.INPUT));
    }
  }

  private void newMessages() {
    Exchange before = exchange.continued();
    if (before != null) {
      data.put("continues", before.call().frame().id());
      data.put("kept", exchange.kept());
    }
    if (exchange.conversation().missing() > 0) {
      data.put("missingMessages", exchange.conversation().missing());
    }
    if (!exchange.conversation().isEmpty() || !exchange.newMessages().isEmpty()) {
      messages("newMessages", exchange.newMessages());
    }
  }

  private void messages(String field, List<ObjectNode> messages) {
    ArrayNode array = data.putArray(field);
    messages.forEach(array::add);
  }

  private void outcome() {
    response();
    ObjectNode usage = exchange.answer().usage();
    if (usage != null) {
      data.set("usage", withTotal(usage));
    }
    data.put("streaming", Boolean.parseBoolean(attribute(Attribute.STREAMING)));
    timeToFirstToken();
    if (call.attempts() > 0) {
      data.put("attempts", call.attempts());
    }
  }

  private void response() {
    Answer answer = exchange.answer();
    ObjectNode response = Json.object();
    if (answer.id() != null) {
      response.put("id", answer.id());
    }
    String model = answer.model() == null ? attribute(Attribute.RESPONSE_MODEL) : answer.model();
    if (model != null) {
      response.put("model", model);
    }
    if (!answer.messages().isEmpty()) {
      ArrayNode messages = response.putArray("messages");
      answer.messages().forEach(messages::add);
    }
    Set<String> reasons = finishReasons();
    if (!reasons.isEmpty()) {
      ArrayNode array = response.putArray("finishReasons");
      reasons.forEach(array::add);
    }
    if (!response.isEmpty()) {
      data.set("response", response);
    }
  }

  private Set<String> finishReasons() {
    Set<String> reasons = new LinkedHashSet<>();
    for (JsonNode message : exchange.answer().messages()) {
      String reason = Json.text(message, "finish_reason");
      if (reason != null) {
        reasons.add(reason);
      }
    }
    String stated = attribute(Attribute.FINISH_REASONS);
    if (reasons.isEmpty() && stated != null && !stated.isEmpty()) {
      for (String reason : stated.split(",", -1)) {
        reasons.add(Shape.finishReason(reason.strip()));
      }
    }
    return reasons;
  }

  private static ObjectNode withTotal(ObjectNode usage) {
    Long input = Json.whole(usage, "inputTokens");
    Long output = Json.whole(usage, "outputTokens");
    return usage.has("total") || input == null || output == null
        ? usage
        : usage.put("total", input + output);
  }

  private void timeToFirstToken() {
    for (Frame frame : call.nearestToTheProgram()) {
      End end = frame.end();
      if (end != null && end.firstTokenNanos() >= 0) {
        data.put("timeToFirstTokenMs", Math.round(end.firstTokenNanos() / 1e3) / 1e3);
        return;
      }
    }
  }

  private @Nullable String attribute(String name) {
    for (Frame frame : call.nearestToTheProgram()) {
      String value = frame.attribute(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private @Nullable JsonNode part(String name) {
    for (Frame frame : call.nearestToTheProgram()) {
      Stored part = frame.part(name);
      if (part != null) {
        return Contents.json(part);
      }
    }
    return null;
  }

  private void put(String field, @Nullable String value) {
    if (value != null) {
      data.put(field, value);
    }
  }

  private void put(String field, @Nullable JsonNode value) {
    if (value != null) {
      data.set(field, value);
    }
  }
}
