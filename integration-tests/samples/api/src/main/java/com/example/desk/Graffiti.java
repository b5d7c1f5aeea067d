package com.example.desk;

import io.afr.api.Afr;
import io.afr.api.LlmCall;
import io.afr.api.MemoryOp;
import io.afr.api.MemoryOperation;
import io.afr.api.Scope;
import io.afr.api.ToolCall;
import java.time.Duration;
import java.util.Map;

/**
 * Writes into everything that can be recorded what would do harm to whoever shows it as anything
 * but text. Each text begins with the word for where it stands, and would set {@code afrOwned} in a
 * page that ran it. Arguments: the session's id, and how many characters the longest line has.
 */
public final class Graffiti {
  private static final String SPRAY =
      "<script>window.afrOwned=1</script>"
          + "<img src=x onerror=window.afrOwned=1><svg/onload=window.afrOwned=1>"
          + "\"'`><iframe srcdoc='<script>parent.afrOwned=1</script>'></iframe>"
          + "</textarea></title></style><style>*{display:none!important}</style><!--"
          + "<a href=javascript:window.afrOwned=1>link</a><base href=http://192.0.2.1/>"
          + "<link rel=stylesheet href=http://192.0.2.1/a.css><meta http-equiv=refresh content=0>"
          + "[link](javascript:window.afrOwned=1) ![picture](http://192.0.2.1/a.png)"
          + "{{constructor.constructor('window.afrOwned=1')()}} ${7*7} &lt;b&gt; %3Cb%3E"
          + " \u001B[31mred\u001B[0m \u001B]8;;http://192.0.2.1/\u0007link\u001B]8;;\u0007\u001B[2J"
          + " \u202Egnp.exe\u202C \u2066isolated \u200B\u200F\uFEFF"
          + " nul\u0000 bell\u0007 back\b\b half\uD83D line\u2028end\r\n\tcafe\u0301 \uD83D\uDC69\u200D\uD83D\uDE80";

  private Graffiti() {}

  public static void main(String[] args) {
    Thread.currentThread().setName(on("thread"));
    int length = Integer.parseInt(args[1]);
    Throwable failure = failure();
    // An id stands in addresses, in which servers take everything but a NUL.
    String id = args[0] + SPRAY.replace("\u0000", "");
    try (Scope session = Afr.session(id, on("agent"))) {
      Afr.tag(on("tagkey"), on("tagvalue"));
      Afr.record(call().response(on("answer")).duration(Duration.ofMillis(3)));
      Afr.record(call().error(failure));
      Afr.record(tool().result(Map.of(on("resultkey"), on("resultvalue"))));
      Afr.record(tool().error(failure));
      Afr.record(
          MemoryOp.of(MemoryOperation.SEARCH)
              .store(on("store"))
              .key(on("key"))
              .query(on("query"))
              .item(on("item"))
              .item(Map.of(on("itemkey"), on("itemvalue"))));
      Afr.record(ToolCall.of("longline").args(Map.of("n", length)).result(line(length)));
      Afr.record(LlmCall.of("longline").message("user", line(length)).response(line(length)));
    }
  }

  private static LlmCall call() {
    return LlmCall.of(on("model"))
        .provider(on("provider"))
        .operation(on("operation"))
        .parameters(Map.of(on("parameter"), on("parametervalue")))
        .message("system", on("prompt"))
        .message(on("role"), on("question"))
        .toolCall(on("askedid"), on("asked"), Map.of(on("askedkey"), on("askedvalue")))
        .toolResult(on("askedid"), on("found"))
        .asksForTool(on("callid"), on("wanted"), Map.of(on("wantedkey"), on("wantedvalue")))
        .responseId(on("responseid"))
        .finishReason(on("finish"))
        .usage(7, 2);
  }

  private static ToolCall tool() {
    return ToolCall.of(on("tool"))
        .callId(on("callid"))
        .args(Map.of(on("argkey"), on("argvalue"), "__proto__", Map.of("polluted", true)));
  }

  private static Throwable failure() {
    Throwable failure = Scrawl.saying(on("message"));
    failure.setStackTrace(
        new StackTraceElement[] {new StackTraceElement(on("class"), on("method"), on("file"), 1)});
    return failure;
  }

  private static String on(String place) {
    return "hostile-" + place + SPRAY;
  }

  private static String line(int length) {
    String piece = "<b onclick=window.afrOwned=1>wide</b> ";
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }
}
