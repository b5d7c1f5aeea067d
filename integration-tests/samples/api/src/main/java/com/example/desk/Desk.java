package com.example.desk;

import com.example.desk.Model.Message;
import com.example.desk.Model.Message.Role;
import io.afr.api.Afr;
import io.afr.api.AgentId;
import io.afr.api.LlmCall;
import io.afr.api.MemoryOp;
import io.afr.api.MemoryOperation;
import io.afr.api.Scope;
import io.afr.api.SessionId;
import io.afr.api.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers questions, and says itself what of that is worth recording. */
public final class Desk {

  private final ExecutorService pool = Executors.newFixedThreadPool(2);
  private final Model model = new Model(pool);
  private final Tools tools = new Tools();

  private Desk() {}

  public static void main(String[] args) throws Exception {
    Desk desk = new Desk();
    try {
      desk.work();
    } finally {
      desk.pool.shutdown();
    }
  }

  private void work() throws Exception {
    System.out.println(answer("ticket-17", "Where is A-17?"));
    System.out.println(answer("ticket-17", "And A-18?"));
    try (Scope session = Afr.session("ticket-18", "night shift")) {
      Afr.tag("customer", "Example Ltd");
      Thread colleague = new Thread(() -> System.out.println(tools.lookUp("B-2")), "colleague");
      colleague.start();
      colleague.join();
      fail();
    }
    remember();
  }

  /** One execution of the agent. */
  @AgentId("support")
  private String answer(@SessionId String ticket, String question) throws Exception {
    Afr.tag("question", question);
    List<Message> messages =
        List.of(new Message(Role.SYSTEM, "Be brief."), new Message(Role.USER, question));
    String answer = model.chat("acme-1", messages).thenApply(Model.Answer::text).get();
    tools.note(ticket, answer);
    return tools.track("A-17", true)
        + ", "
        + tools.notesAbout("A-17")
        + ", "
        + Tools.sum(40, 2)
        + ", "
        + answer;
  }

  private void fail() throws InterruptedException {
    try {
      tools.lookUp("");
    } catch (IllegalStateException e) {
      System.out.println(e);
    }
    try {
      model.complete("paper").toCompletableFuture().get();
    } catch (ExecutionException e) {
      System.out.println(e);
    }
    try {
      model.complete("ink").toCompletableFuture().join();
    } catch (CompletionException e) {
      System.out.println(e);
    }
  }

  /** What has happened elsewhere. */
  private static void remember() {
    Afr.record(
        LlmCall.of("acme-2")
            .provider("acme")
            .message("user", "Is anybody there?")
            .response("No.")
            .usage(7, 2)
            .cost(0.25)
            .duration(Duration.ofMillis(1_500))
            .session("ticket-19")
            .agent("fax"));
    Afr.record(
        ToolCall.of("print")
            .callId("c1")
            .args(Map.of("pages", 2))
            .error(new IllegalStateException("no paper"))
            .duration(Duration.ofMillis(20))
            .session("ticket-19"));
    Afr.record(
        MemoryOp.of(MemoryOperation.SEARCH)
            .store("archive")
            .query("fax")
            .item(Map.of("id", 1))
            .item("a page")
            .session("ticket-19"));
    Afr.tag("nowhere", "to be seen");
    System.out.println("remembered");
  }
}
