package com.example.desk;

import io.afr.api.Afr;
import io.afr.api.AgentId;
import io.afr.api.LlmCall;
import io.afr.api.MemoryOp;
import io.afr.api.MemoryOperation;
import io.afr.api.Scope;
import io.afr.api.ToolCall;
import java.time.Duration;
import java.util.Map;

/**
 * Looks through one ledger page after the other, in a single session. Arguments: the session, and
 * how many actions it is to have, a multiple of {@link #OF_A_PAGE}. Every hundredth page cannot be
 * read; every third is asked for twice.
 */
public final class LongShift {
  private static final int OF_A_PAGE = 5;
  private static final int PAGES_OF_A_TURN = 8;

  private long since = System.nanoTime();

  private LongShift() {}

  public static void main(String[] args) {
    LongShift shift = new LongShift();
    int pages = Integer.parseInt(args[1]) / OF_A_PAGE;
    try (Scope session = Afr.session(args[0])) {
      for (int first = 1; first <= pages; first += PAGES_OF_A_TURN) {
        shift.turn(first, Math.min(first + PAGES_OF_A_TURN - 1, pages));
      }
    }
  }

  /** One execution of the agent. */
  @AgentId("auditor")
  private void turn(int first, int last) {
    for (int page = first; page <= last; page++) {
      page(page);
    }
  }

  private void page(int page) {
    String question = "Is anything odd on page " + page + " of the ledger?";
    Map<String, Object> args = Map.of("ledger", "2026", "page", page / 3 * 3);
    String text =
        "Page " + page + "\n" + "Paid 12.50 to the harbour office, balance 980.10.\n".repeat(12);
    did(
        Afr.record(
            call(question)
                .asksForTool("call-" + page, "readPage", args)
                .usage(400 + page % 50, 30)
                .finishReason("tool_calls")
                .duration(elapsed())));
    ToolCall tool = ToolCall.of("readPage").callId("call-" + page).args(args).duration(elapsed());
    did(
        Afr.record(
            page % 100 == 0
                ? tool.error(new IllegalStateException("page " + page + " is torn"))
                : tool.result(text)));
    did(
        Afr.record(
            call(question)
                .toolCall("call-" + page, "readPage", args)
                .toolResult("call-" + page, page % 100 == 0 ? "torn" : text)
                .response("Nothing odd on page " + page + ": every payment has its **receipt**.")
                .usage(700 + page % 50, 45)
                .finishReason("stop")
                .duration(elapsed())));
    did(
        Afr.record(
            MemoryOp.of(MemoryOperation.ADD)
                .store("findings")
                .key("page-" + page)
                .item("Nothing odd on page " + page)
                .duration(elapsed())));
  }

  private static LlmCall call(String question) {
    return LlmCall.of("gpt-5-mini")
        .provider("openai")
        .message("system", "You audit ledgers. Name what is odd, and nothing else.")
        .message("user", question);
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - since);
  }

  /** What comes next began, at the earliest, when this had been recorded. */
  private void did(boolean ignored) {
    since = System.nanoTime();
  }
}
