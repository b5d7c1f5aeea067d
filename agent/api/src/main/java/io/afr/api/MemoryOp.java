package io.afr.api;

import java.time.Duration;
import java.util.Locale;

/** An operation on what the agent remembers that is over, for {@link Afr#record(MemoryOp)}. */
public final class MemoryOp {

  final Facts facts = new Facts();

  private MemoryOp() {}

  /** An operation of that kind. */
  public static MemoryOp of(MemoryOperation operation) {
    MemoryOp op = new MemoryOp();
    if (operation != null) {
      op.facts.put("operation", operation.name().toLowerCase(Locale.ROOT));
    }
    return op;
  }

  /** What kind of store it was. */
  public MemoryOp store(String store) {
    facts.put("store", store);
    return this;
  }

  /** The memory's or the entry's id. */
  public MemoryOp key(String key) {
    facts.put("key", key);
    return this;
  }

  /** One item that was added, read or found; as often as there are items. */
  public MemoryOp item(Object item) {
    facts.add("items", item);
    return this;
  }

  /** What was searched for. */
  public MemoryOp query(Object query) {
    facts.put("query", query);
    return this;
  }

  /** What it failed with. */
  public MemoryOp error(Throwable error) {
    facts.put("error", error);
    return this;
  }

  /** How long it took, until now. */
  public MemoryOp duration(Duration duration) {
    facts.duration(duration);
    return this;
  }

  /** The session, where it is another one than what surrounds the recording. */
  public MemoryOp session(String id) {
    facts.put("session", id);
    return this;
  }

  /** Who acted, where it was another agent than the one that surrounds the recording. */
  public MemoryOp agent(String agent) {
    facts.put("agent", agent);
    return this;
  }
}
