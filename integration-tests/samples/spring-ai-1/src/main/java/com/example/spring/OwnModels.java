package com.example.spring;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Models that this program has written itself, each asked in a conversation of its name. */
public final class OwnModels {
  private OwnModels() {}

  public static void main(String[] args) throws InterruptedException {
    ask("echo", new Echo());
    ask("loud", new Loud(new Echo()));
    ask("lambda", prompt -> Speaker.said("Yes, " + prompt.getUserMessage().getText()));
    ask("broken", new Broken());
    stream("echo", new Echo());
    stream("loud", new Loud(new Echo()));
    stream("lambda", prompt -> Speaker.said("never said"));
    stream("broken", new Broken());
    twice("twice", new Echo());
    slowly("slowly", new Echo());
    stop("stopped");
  }

  private static ChatClient.ChatClientRequestSpec asked(String conversation, ChatModel model) {
    return ChatClient.create(model)
        .prompt("Hello")
        .advisors(advisors -> advisors.param(ChatMemory.CONVERSATION_ID, conversation));
  }

  private static void ask(String conversation, ChatModel model) {
    try {
      System.out.println(asked(conversation, model).call().content());
    } catch (RuntimeException failed) {
      System.out.println("Failed: " + failed);
    }
  }

  private static void stream(String conversation, ChatModel model) {
    try {
      System.out.println(asked(conversation, model).stream().content().collectList().block());
    } catch (RuntimeException failed) {
      System.out.println("Failed: " + failed);
    }
  }

  /** Whoever subscribes twice asks twice. */
  private static void twice(String conversation, ChatModel model) {
    Flux<ChatResponse> answer = model.stream(new Prompt(conversation));
    System.out.println(answer.count().block() + " and " + answer.count().block() + " pieces");
  }

  /** One piece at a time, on another thread. */
  private static void slowly(String conversation, ChatModel model) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    model.stream(new Prompt(conversation))
        .doOnRequest(count -> System.out.println("asked for " + count))
        .publishOn(Schedulers.single(), 1)
        .subscribe(
            new BaseSubscriber<>() {
              @Override
              protected void hookOnNext(ChatResponse piece) {
                System.out.println(
                    piece.getResult().getOutput().getText() + " on " + Threads.here());
              }

              @Override
              protected void hookOnComplete() {
                done.countDown();
              }
            });
    done.await();
  }

  /** A source that would go on for ever, if it were not told to stop. */
  private static void stop(String conversation) {
    Speaker endless =
        new Speaker() {
          @Override
          List<String> words(Prompt prompt) {
            return List.of();
          }

          @Override
          public Flux<ChatResponse> stream(Prompt prompt) {
            return Flux.just(said("on "))
                .repeat()
                .doOnCancel(() -> System.out.println("the source was told to stop"));
          }
        };
    System.out.println(
        endless.stream(new Prompt(conversation)).take(3).collectList().block().size() + " pieces");
  }

  /** Fails both ways. */
  private static final class Broken extends Speaker {
    @Override
    List<String> words(Prompt prompt) {
      throw new IllegalStateException("no words");
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
      return Flux.just(said("So ")).concatWith(Flux.error(new IllegalStateException("no words")));
    }
  }
}
