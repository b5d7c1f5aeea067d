package io.afr.reader.replay;

import io.afr.journal.FrameKind;
import io.afr.reader.fold.Call;
import io.afr.reader.fold.Operation;
import io.afr.reader.json.Json;
import io.afr.reader.tape.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gives the calls of a session their turn and iteration. Takes them in order. */
final class Numbering {

  /** Where a call stands. */
  record Place(int turn, int iteration) {}

  private final Session session;
  private final Map<Frame, Integer> turnOfRun = new HashMap<>();
  private final Map<Object, Scope> scopes = new HashMap<>();
  private int turns;
  private int nextRun;

  Numbering(Session session) {
    this.session = session;
  }

  /**
   * @param exchange what the call asked and was answered if it is an LLM call
   */
  Place place(Call call, @Nullable Exchange exchange) {
    beginRunsBefore(call);
    int turn = turn(call, exchange);
    Frame run = Session.ownRun(call.frame());
    Scope scope = scopes.computeIfAbsent(run == null ? (Object) turn : run, any -> new Scope());
    return new Place(turn, scope.iteration(call, exchange));
  }

  /** How many turns there are; all runs count, also those in which nothing was recorded. */
  int turns() {
    session.runs().forEach(this::turnOf);
    return session.calls().isEmpty() ? turns : Math.max(1, turns);
  }

  private void beginRunsBefore(Call call) {
    Order now = Order.of(call.frame());
    List<Frame> runs = session.runs();
    while (nextRun < runs.size() && Order.of(runs.get(nextRun)).compareTo(now) < 0) {
      turnOf(runs.get(nextRun++));
    }
  }

  private int turnOf(Frame run) {
    Frame around = session.topRun(run);
    return turnOfRun.computeIfAbsent(around == null ? run : around, any -> ++turns);
  }

  private int turn(Call call, @Nullable Exchange exchange) {
    Frame run = session.topRun(call.frame());
    if (run != null) {
      return turnOf(run);
    }
    if (beginsATurn(call, exchange)) {
      turns++;
    }
    return Math.max(1, turns);
  }

  /**
   * Without a framework: the user has said something new, or nobody has said anything yet, and it
   * is not some other action that asks.
   */
  private boolean beginsATurn(Call call, @Nullable Exchange exchange) {
    if (exchange == null || !Operation.isGenerating(call.frame()) || session.around(call) != null) {
      return false;
    }
    if (turns == 0) {
      return true;
    }
    List<? extends JsonNode> messages = exchange.newMessages();
    return !messages.isEmpty()
        && Json.text(messages.get(messages.size() - 1), "role", "").equals("user");
  }

  /** What is numbered together: a run, or a turn without one. */
  private static final class Scope {
    private int latest;
    private final Map<String, Integer> asked = new HashMap<>();

    int iteration(Call called, @Nullable Exchange exchange) {
      Frame frame = called.frame();
      if (exchange != null && Operation.isGenerating(frame)) {
        latest++;
        for (JsonNode call : exchange.answered("tool_call")) {
          asked.put(Json.text(call, "id", ""), latest);
        }
      } else if (frame.kind() == FrameKind.TOOL) {
        String callId = ToolData.callId(called);
        return asked.getOrDefault(callId == null ? "" : callId, latest);
      }
      return latest;
    }
  }
}
