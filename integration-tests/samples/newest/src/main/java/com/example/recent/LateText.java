package com.example.recent;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutionResult;

/** A tool's answer that is written as text only when the model is to read it. */
public final class LateText {
  private LateText() {}

  public static void main(String[] args) {
    ToolExecutionRequest request =
        ToolExecutionRequest.builder().id("call-1").name("price").arguments("{}").build();
    ToolExecutionResult result =
        new DefaultToolExecutor(new Shop(), request)
            .executeWithContext(request, InvocationContext.builder().chatMemoryId("gil").build());
    ((Price) result.result()).cents = 250;
    System.out.println(result.resultText());
  }

  /** The tool. */
  public static final class Shop {
    @Tool
    public Price price() {
      return new Price();
    }
  }

  /** What it answers, which can still change. */
  public static final class Price {
    private int cents = 100;

    public int getCents() {
      return cents;
    }
  }
}
