package com.example.adk;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.CallbackContext;
import com.google.adk.agents.LlmAgent;
import com.google.adk.models.BaseLlm;
import com.google.adk.models.LlmRequest;
import com.google.adk.models.LlmResponse;
import com.google.adk.tools.FunctionTool;
import com.google.adk.tools.LongRunningFunctionTool;
import com.google.genai.types.GenerateContentConfig;
import io.reactivex.rxjava3.core.Maybe;
import java.util.List;

/**
 * Arguments: for each session a word such as {@code LAZILY/SSE/session}, which says how the model
 * works and whether it answers piece by piece, and the question. Prints the events.
 */
public final class Ask {
  private Ask() {}

  public static void main(String[] args) {
    Postman.start();
    for (int i = 0; i < args.length; i += 2) {
      List<String> how = List.of(args[i].split("/", -1));
      BaseLlm model = new ScriptedModel(ScriptedModel.Way.valueOf(how.get(0)));
      new Conversation(calculator(model), how.get(1), how.get(2)).ask(args[i + 1]);
    }
  }

  static BaseAgent calculator(BaseLlm model) {
    return Built.named("calculator", LlmAgent.builder())
        .model(model)
        .instruction("You calculate.")
        .beforeModelCallback(Ask::checked)
        .generateContentConfig(GenerateContentConfig.builder().temperature(0.5f).build())
        .tools(
            FunctionTool.create(Calculator.class, "add"),
            FunctionTool.create(Calculator.class, "divide"),
            FunctionTool.create(Calculator.class, "multiply"),
            FunctionTool.create(Calculator.class, "consult"),
            LongRunningFunctionTool.create(Calculator.class, "ask"))
        .build();
  }

  /** Somebody elsewhere has to agree first. */
  private static Maybe<LlmResponse> checked(CallbackContext context, LlmRequest.Builder request) {
    return Maybe.create(emitter -> Postman.send(emitter::onComplete));
  }
}
