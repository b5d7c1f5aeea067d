package com.example.studio;

import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.supervisor.SupervisorAgent;
import dev.langchain4j.memory.chat.ChatMemoryProvider;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.service.TokenStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Works together in every way. Argument: the provider's URL. */
public final class Studio {
  private final String url;
  private final ChatModel model;
  private final ChatMemoryProvider memories =
      id -> MessageWindowChatMemory.builder().id(id).maxMessages(10).build();

  private Studio(String url) {
    this.url = url;
    this.model =
        OpenAiChatModel.builder()
            .baseUrl(url)
            .apiKey("test-key")
            .modelName("test-model")
            .maxRetries(0)
            .build();
  }

  public static void main(String[] args) throws Exception {
    Studio studio = new Studio(args[0]);
    studio.publish();
    studio.look();
    studio.supervise();
    studio.play();
    studio.fail();
  }

  /** One after the other, with a loop between, twice for the same author. */
  private void publish() {
    House house =
        AgenticServices.sequenceBuilder(House.class)
            .subAgents(writer(), edits(), new Printer())
            .outputKey("printed")
            .build();
    System.out.println(house.publish("anna", "cats [call letters {\"text\":\"cats\"}]"));
    System.out.println(house.publish("anna", "dogs"));
  }

  private UntypedAgent edits() {
    Editor editor = AgenticServices.agentBuilder(Editor.class).chatModel(model).build();
    return AgenticServices.loopBuilder().name("edits").subAgents(editor).maxIterations(2).build();
  }

  /** At the same time, for nobody in particular. */
  private void look() {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    UntypedAgent evening =
        AgenticServices.parallelBuilder()
            .name("evening")
            .subAgents(scout("food"), scout("film"))
            .executor(pool)
            .output(scope -> List.of(scope.readState("food", ""), scope.readState("film", "")))
            .build();
    System.out.println(evening.invoke(Map.of("mood", "fun")));
    pool.shutdown();
  }

  private Scout scout(String name) {
    return AgenticServices.agentBuilder(Scout.class)
        .name(name)
        .outputKey(name)
        .chatModel(model)
        .chatMemoryProvider(memories)
        .build();
  }

  /** A model decides who is next; then it has to come to an end. */
  private void supervise() {
    SupervisorAgent boss =
        AgenticServices.supervisorBuilder()
            .name("boss")
            .chatModel(model)
            .subAgents(scout("food"))
            .maxAgentsInvocations(1)
            .build();
    System.out.println(
        boss.invoke("[say {\"agentName\": \"food\", \"arguments\": {\"mood\": \"soup\"}}]"));
  }

  /** The last one's words reach the program one by one. */
  private void play() throws Exception {
    Teller teller =
        AgenticServices.agentBuilder(Teller.class)
            .streamingChatModel(
                OpenAiStreamingChatModel.builder()
                    .baseUrl(url)
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .build();
    TokenStream told =
        AgenticServices.sequenceBuilder(Stage.class)
            .subAgents(teller)
            .outputKey("told")
            .build()
            .play("tales [gate told]");
    CompletableFuture<String> whole = new CompletableFuture<>();
    told.onPartialResponse(word -> {})
        .onCompleteResponse(answer -> whole.complete(answer.aiMessage().text()))
        .onError(whole::completeExceptionally)
        .start();
    System.out.println(whole.get());
  }

  private void fail() {
    UntypedAgent failing =
        AgenticServices.sequenceBuilder().name("failing").subAgents(writer()).build();
    try {
      failing.invoke(Map.of("topic", "[status 400]"));
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getName());
    }
  }

  private Writer writer() {
    return AgenticServices.agentBuilder(Writer.class)
        .chatModel(model)
        .chatMemoryProvider(memories)
        .tools(new Counter())
        .build();
  }
}
