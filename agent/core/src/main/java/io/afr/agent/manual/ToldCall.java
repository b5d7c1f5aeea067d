package io.afr.agent.manual;

import io.afr.agent.json.JsonWriter;
import io.afr.agent.own.Handed;
import io.afr.agent.own.Spoken;
import io.afr.agent.record.Call;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that is over, as the program tells it. */
final class ToldCall {

  private static final String library = ApiIntegration.NAME;

  private final Map<String, Object> facts;

  ToldCall(Map<String, Object> facts) {
    this.facts = facts;
  }

  boolean record(String action) {
    return switch (action) {
      case "llm_call" -> Recorder.record(() -> said(llm()), () -> answered(outcome()));
      case "tool_call" -> Recorder.record(() -> said(tool()), () -> returned(outcome()));
      case "memory_op" -> Recorder.record(() -> said(memory()), this::outcome);
      default -> false;
    };
  }

  private Call llm() {
    Call call =
        Call.llm(Layer.FRAMEWORK, library, text("operation", "chat"))
            .with(Attribute.PROVIDER, facts.get("provider"))
            .with(Attribute.MODEL, facts.get("model"))
            .with(Attribute.STREAMING, facts.containsKey("firstPiece") ? true : null)
            .part(PartName.PARAMETERS, Handed.content(facts.get("parameters")));
    addMessages(call);
    return call;
  }

  private void addMessages(Call call) {
    List<List<?>> asked = new ArrayList<>();
    for (Object message : several("messages")) {
      List<?> said = (List<?>) message;
      if (said.size() == 4) {
        asked.add(said.subList(1, 4));
        continue;
      }
      addAsked(call, asked);
      call.message(message(said));
    }
    addAsked(call, asked);
  }

  /** The tools that one message of the model asked for. */
  private static void addAsked(Call call, List<List<?>> asked) {
    if (!asked.isEmpty()) {
      call.message(Spoken.answer("", asked));
      asked.clear();
    }
  }

  /** Role and text; or role, call id and result. */
  private static Content message(List<?> said) {
    return said.size() == 3
        ? Spoken.toolResult((String) said.get(1), (String) said.get(2))
        : Spoken.message(role(said.get(0)), (String) said.get(1));
  }

  private static String role(@Nullable Object role) {
    return role == null ? "user" : role.toString();
  }

  private Outcome answered(Outcome outcome) {
    String response = text("response", "");
    List<List<?>> asked = asked();
    if (!response.isEmpty() || !asked.isEmpty()) {
      outcome.part(PartName.RESPONSE, Spoken.answer(response, asked));
    }
    for (List<?> call : asked) {
      outcome.asksForTool((String) call.get(0));
    }
    if (facts.get("firstPiece") instanceof Duration untilThen) {
      outcome.firstToken(nanos(untilThen));
    }
    Object usage = facts.get("usage");
    return outcome
        .with(Attribute.RESPONSE_ID, facts.get("responseId"))
        .with(Attribute.FINISH_REASONS, facts.get("finishReason"))
        .part(PartName.USAGE, usage == null ? null : JsonWriter.of(usage));
  }

  private List<List<?>> asked() {
    List<List<?>> asked = new ArrayList<>();
    for (Object call : several("asksFor")) {
      if (call instanceof List<?> said && said.size() == 3) {
        asked.add(said);
      }
    }
    return asked;
  }

  private Call tool() {
    return Call.tool(Layer.FRAMEWORK, library, text("tool", ""))
        .with(Attribute.CALL_ID, facts.get("callId"))
        .part(PartName.ARGS, Handed.content(facts.get("args")));
  }

  private Outcome returned(Outcome outcome) {
    return outcome.part(PartName.RESULT, Handed.content(facts.get("result")));
  }

  private Call memory() {
    Call call =
        Call.memory(Layer.FRAMEWORK, library, text("operation", "get"))
            .with(Attribute.STORE, facts.get("store"))
            .with(Attribute.KEY, facts.get("key"))
            .part(PartName.QUERY, Handed.content(facts.get("query")));
    for (Object item : several("items")) {
      Content content = Handed.content(item);
      call.part(PartName.ITEM, content);
    }
    return call;
  }

  private Call said(Call call) {
    if (facts.get("duration") instanceof Duration duration) {
      call.took(nanos(duration));
    } else {
      call.took(0);
    }
    return call.programSession((String) facts.get("session")).agent((String) facts.get("agent"));
  }

  private static long nanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException centuries) {
      return 0;
    }
  }

  private Outcome outcome() {
    return facts.get("error") instanceof Throwable error ? Outcome.failed(error) : Outcome.ok();
  }

  private List<?> several(String name) {
    return facts.get(name) instanceof List<?> items ? items : List.of();
  }

  private String text(String name, String otherwise) {
    return facts.get(name) instanceof String text ? text : otherwise;
  }
}
