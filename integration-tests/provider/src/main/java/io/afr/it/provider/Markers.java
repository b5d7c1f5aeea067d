package io.afr.it.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script of every model that has none of its own: obeys marks in the user's question, so that a
 * sample program alone says what happens to it.
 *
 * <pre>
 * [call NAME {"arg":1}]  asks for a tool; several marks: in parallel
 * [then]                 between two such groups: one round after the other
 * [status 400]           fails; [status 503 once] only at the first attempt
 * [no usage]             sends no usage
 * [cut after 3]          closes the connection after 3 events of the stream
 * [fail after 3]         says after 3 events of the stream that something went wrong
 * [pace 40]              sends the events of a stream 40 ms apart
 * [gate NAME]            waits for the test before it answers; [gate NAME after 2] after 2 events
 * [say TEXT]             the answer; else the question and the tool results are echoed
 * </pre>
 */
final class Markers implements Script {
  private static final Pattern anyMark =
      Pattern.compile(
          "\\s*\\[(call \\S+ \\{.*?}|(then|status|no|cut|fail|pace|gate|say)\\b[^\\[\\]]*)]");
  private static final Pattern call = Pattern.compile("\\[call (\\S+) (\\{.*?})]");
  private static final Pattern status = Pattern.compile("\\[status (\\d+)( once)?]");
  private static final Pattern cut = Pattern.compile("\\[cut after (\\d+)]");
  private static final Pattern fail = Pattern.compile("\\[fail after (\\d+)]");
  private static final Pattern pace = Pattern.compile("\\[pace (\\d+)]");
  private static final Pattern gate = Pattern.compile("\\[gate (\\S+?)(?: after (\\d+))?]");
  private static final Pattern say = Pattern.compile("\\[say ([^\\[\\]]*)]");

  private final Function<String, Gate> gates;

  Markers(Function<String, Gate> gates) {
    this.gates = gates;
  }

  @Override
  public Reply reply(Ask ask) {
    Answer answer = answer(ask);
    if (ask.question().contains("[no usage]")) {
      answer = answer.withoutUsage();
    }
    return travel(ask, Reply.of(answer));
  }

  private static Answer answer(Ask ask) {
    Usage usage = Usage.of(ask.messages());
    int done = ask.toolResults().size();
    for (String round : ask.question().split("\\[then]", -1)) {
      List<ToolCall> calls = calls(round);
      if (calls.size() > done) {
        return new Answer(null, calls, usage);
      }
      done -= calls.size();
    }
    return Answer.text(text(ask), usage);
  }

  private static List<ToolCall> calls(String round) {
    List<ToolCall> calls = new ArrayList<>();
    for (Matcher found = call.matcher(round); found.find(); ) {
      calls.add(new ToolCall(found.group(1), found.group(2)));
    }
    return calls;
  }

  private static String text(Ask ask) {
    Matcher said = say.matcher(ask.question());
    if (said.find()) {
      return said.group(1);
    }
    String echo = "You said: " + anyMark.matcher(ask.question()).replaceAll("").strip();
    return ask.toolResults().isEmpty()
        ? echo
        : echo + " I found: " + String.join(", ", ask.toolResults());
  }

  private Reply travel(Ask ask, Reply reply) {
    Reply travelling = reply;
    Matcher failing = status.matcher(ask.question());
    if (failing.find() && (failing.group(2) == null || ask.attempt() == 1)) {
      travelling = travelling.status(Integer.parseInt(failing.group(1)));
    }
    Matcher cutting = cut.matcher(ask.question());
    if (cutting.find()) {
      travelling = travelling.cutAfter(Integer.parseInt(cutting.group(1)));
    }
    Matcher failingLater = fail.matcher(ask.question());
    if (failingLater.find()) {
      travelling = travelling.failAfter(Integer.parseInt(failingLater.group(1)));
    }
    Matcher pacing = pace.matcher(ask.question());
    if (pacing.find()) {
      travelling = travelling.pace(Duration.ofMillis(Long.parseLong(pacing.group(1))));
    }
    Matcher waiting = gate.matcher(ask.question());
    if (waiting.find()) {
      int after = waiting.group(2) == null ? 0 : Integer.parseInt(waiting.group(2));
      travelling = travelling.gate(gates.apply(waiting.group(1)), after);
    }
    return travelling;
  }
}
