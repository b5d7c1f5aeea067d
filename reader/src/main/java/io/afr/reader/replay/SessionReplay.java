package io.afr.reader.replay;

import io.afr.journal.FrameKind;
import io.afr.reader.Action;
import io.afr.reader.Arrival;
import io.afr.reader.PriceSource;
import io.afr.reader.Replay;
import io.afr.reader.SessionRef;
import io.afr.reader.fold.Call;
import io.afr.reader.price.Prices;
import io.afr.reader.replay.Numbering.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A session rebuilt from its calls. */
public final class SessionReplay implements Replay {

  private final SessionRef ref;
  private final Prices prices;
  private final Map<String, Exchange> exchanges = new HashMap<>();
  private final Map<String, Action> actions = new LinkedHashMap<>();
  private final int turns;
  private final Action.@Nullable Status lastRun;

  SessionReplay(SessionRef ref, Session session, Prices prices) {
    this.ref = ref;
    this.prices = prices;
    Numbering numbering = new Numbering(session);
    List<Draft> drafts = drafts(session, numbering);
    Collections.sort(drafts);
    for (Draft draft : drafts) {
      Action action = draft.action().at(actions.size() + 1);
      actions.put(action.id(), action);
    }
    this.turns = numbering.turns();
    this.lastRun = LastRun.status(session);
  }

  private List<Draft> drafts(Session session, Numbering numbering) {
    Exchanges chain = new Exchanges();
    InferredTools inferred = new InferredTools(session);
    Tags tags = new Tags(session);
    List<Draft> drafts = new ArrayList<>();
    for (Call call : session.calls()) {
      Exchange exchange = null;
      if (call.frame().kind() == FrameKind.LLM_CALL) {
        exchange = new Exchange(call, prices);
        chain.add(exchange);
        exchanges.put(call.frame().id(), exchange);
      }
      Place place = numbering.place(call, exchange);
      Action action = CallAction.of(session, call, exchange, place, tags);
      drafts.add(new Draft(Order.of(call.frame()), action));
      if (exchange != null) {
        inferred.accept(exchange, action, place);
      } else {
        CallAction.result(call, action).ifPresent(drafts::add);
      }
    }
    drafts.addAll(inferred.drafts());
    return drafts;
  }

  @Override
  public SessionRef session() {
    return ref;
  }

  @Override
  public List<Action> actions() {
    return List.copyOf(actions.values());
  }

  @Override
  public @Nullable Action action(String id) {
    return actions.get(id);
  }

  @Override
  public Action full(Action action) {
    Exchange exchange = exchanges.get(action.id());
    return exchange == null ? action : action.with(LlmData.full(exchange));
  }

  @Override
  public @Nullable JsonNode wire(Action action) {
    Exchange exchange = exchanges.get(action.id());
    return exchange == null ? null : WireView.of(exchange.call());
  }

  @Override
  public List<Arrival> pace(Action action) {
    Exchange exchange = exchanges.get(action.id());
    return exchange == null ? List.of() : Pace.of(exchange.call());
  }

  /** Which list prices its costs are made of. */
  public PriceSource prices() {
    return prices.source();
  }

  public int turns() {
    return turns;
  }

  /** How the last top-level run went; null if there was no run. */
  public Action.@Nullable Status lastRun() {
    return lastRun;
  }
}
