package com.example.adk;

import com.google.adk.agents.BaseAgent;
import com.google.adk.agents.LlmAgent;
import com.google.adk.agents.ParallelAgent;
import com.google.adk.agents.SequentialAgent;
import com.google.adk.tools.AgentTool;
import java.util.List;

/**
 * Two scouts, then a coordinator that can ask an expert as a tool and hand over to a helper.
 * Arguments: whether the scouts go together or one after the other, and the questions. Prints what
 * each agent said, sorted.
 */
public final class Team {
  private Team() {}

  public static void main(String[] args) {
    Postman.start();
    BaseAgent team =
        Built.named("team", SequentialAgent.builder(), scouts(args[0]), coordinator()).build();
    Conversation conversation = new Conversation(team, "NONE", "expedition");
    for (String question : List.of(args).subList(1, args.length)) {
      conversation
          .events(question)
          .map(Shown::of)
          .toSortedList()
          .blockingGet()
          .forEach(System.out::println);
    }
  }

  private static BaseAgent scouts(String how) {
    BaseAgent north = agent("north", ScriptedModel.Way.ON_IO);
    BaseAgent south = agent("south", ScriptedModel.Way.BY_POSTMAN);
    return how.equals("together")
        ? Built.named("scouts", ParallelAgent.builder(), north, south).build()
        : Built.named("scouts", SequentialAgent.builder(), north, south).build();
  }

  private static BaseAgent coordinator() {
    LlmAgent helper =
        Built.named("helper", LlmAgent.builder())
            .model(new ScriptedModel(ScriptedModel.Way.LAZILY))
            .disallowTransferToParent(true)
            .disallowTransferToPeers(true)
            .build();
    return Built.named("coordinator", LlmAgent.builder(), helper)
        .model(new ScriptedModel(ScriptedModel.Way.ON_IO))
        .tools(AgentTool.create(agent("expert", ScriptedModel.Way.BY_POSTMAN)))
        .build();
  }

  private static LlmAgent agent(String name, ScriptedModel.Way way) {
    return Built.named(name, LlmAgent.builder()).model(new ScriptedModel(way)).build();
  }
}
