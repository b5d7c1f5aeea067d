package io.afr.agent.record;

import io.afr.journal.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session that a request continues, from what the request itself shows: it names a
 * recorded response or conversation, holds results of tools that a recorded response asked for, or
 * begins with a recorded request and that request's own answer.
 *
 * <p>Knows the last 10,000 answers, at most a day old, in about 700 bytes each. It keeps 64-bit
 * hashes instead of texts.
 *
 * <p>Some models name the tool calls of every answer alike, {@code call_0} on: of what is known by
 * one piece of evidence only the newest is kept, so that looking it up stays short.
 */
final class Stitching {

  static final int CAPACITY = 10_000;
  static final int MAX_ALIKE = 64;

  /** A long conversation holds very many, of which the newest tell as much as all. */
  static final int MAX_CALL_IDS = 32;

  static final long MAX_AGE_NANOS = TimeUnit.HOURS.toNanos(24);

  private final int capacity;
  private final LongSupplier clock;
  private final LinkedHashMap<Answer, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Long, List<Answer>> byEvidence = new HashMap<>();

  Stitching() {
    this(CAPACITY, System::nanoTime);
  }

  Stitching(int capacity, LongSupplier clock) {
    this.capacity = capacity;
    this.clock = clock;
  }

  /** What must be kept of a request to recognise what continues it; null if nothing can. */
  static @Nullable Asked asked(@Nullable String agent, @Nullable Evidence evidence, long thread) {
    if (evidence == null) {
      return null;
    }
    Fingerprints said = evidence.messages();
    long messages = said.isEmpty() ? 0 : Key.append(Key.messages(agent), said);
    return new Asked(agent, evidence.conversation(), messages, thread);
  }

  /** Remembers a request that was not stitched by itself: its conversation has a session now. */
  synchronized void asked(Asked asked, String session) {
    if (asked.conversation() != null) {
      remember(
          asked, session, List.of(Key.of(Key.CONVERSATION, asked.agent(), asked.conversation())));
    }
  }

  /** Remembers an answer. */
  synchronized void answered(Asked asked, String session, Outcome outcome) {
    List<Long> keys = new ArrayList<>();
    String response = outcome.attributes.get(Attribute.RESPONSE_ID);
    if (response != null) {
      keys.add(Key.of(Key.RESPONSE, asked.agent(), response));
    }
    for (String callId : outcome.toolCallIds) {
      keys.add(Key.of(Key.TOOL_CALL, asked.agent(), callId));
    }
    if (asked.messages() != 0 && !outcome.fingerprints.isEmpty()) {
      keys.add(Key.append(asked.messages(), outcome.fingerprints));
    }
    if (!keys.isEmpty()) {
      remember(asked, session, keys);
    }
  }

  /** The session that a request continues; null if none, or if it cannot be told which. */
  synchronized @Nullable String session(@Nullable String agent, Evidence evidence) {
    List<Answer> best = named(agent, evidence);
    if (sessions(best).size() != 1) {
      best = narrowed(best, askedForTools(agent, evidence.toolCallIds()));
    }
    if (sessions(best).size() != 1) {
      best = narrowed(best, begun(agent, evidence.messages()));
    }
    Answer chosen = chosen(best, Thread.currentThread().getId());
    if (chosen == null) {
      return null;
    }
    chosen.continued = true;
    answers.get(chosen);
    return chosen.session;
  }

  private List<Answer> named(@Nullable String agent, Evidence evidence) {
    List<Answer> found = new ArrayList<>();
    if (evidence.previousResponse() != null) {
      found.addAll(known(Key.of(Key.RESPONSE, agent, evidence.previousResponse())));
    }
    if (found.isEmpty() && evidence.conversation() != null) {
      found.addAll(known(Key.of(Key.CONVERSATION, agent, evidence.conversation())));
    }
    return found;
  }

  /** The answers of those sessions that asked for the most of these tool calls. */
  private List<Answer> askedForTools(@Nullable String agent, List<String> callIds) {
    Map<String, Integer> hits = new HashMap<>();
    List<Answer> found = new ArrayList<>();
    int newest = Math.max(0, callIds.size() - MAX_CALL_IDS);
    for (String callId : new LinkedHashSet<>(callIds.subList(newest, callIds.size()))) {
      List<Answer> askers = known(Key.of(Key.TOOL_CALL, agent, callId));
      sessions(askers).forEach(session -> hits.merge(session, 1, Integer::sum));
      found.addAll(askers);
    }
    int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    found.removeIf(answer -> hits.getOrDefault(answer.session, 0) < most);
    return found;
  }

  /** The answers with whose whole conversation the messages begin: the longest such. */
  private List<Answer> begun(@Nullable String agent, Fingerprints messages) {
    long[] fronts = new long[messages.size()];
    long key = Key.messages(agent);
    for (int i = 0; i < fronts.length; i++) {
      key = Key.mix(key, messages.get(i));
      fronts[i] = key;
    }
    // From the back: a conversation that goes on is found at once, however long it is.
    for (int i = fronts.length - 1; i >= 0; i--) {
      List<Answer> found = known(fronts[i]);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Answer> known(long key) {
    List<Answer> known = byEvidence.get(key);
    if (known == null) {
      return List.of();
    }
    long now = clock.getAsLong();
    List<Answer> found = new ArrayList<>(known.size());
    for (Answer answer : known) {
      if (now - answer.nanos <= MAX_AGE_NANOS) {
        found.add(answer);
      }
    }
    return found;
  }

  /**
   * What the next best evidence leaves of what was found; all of it if it leaves nothing, unless
   * that is too much to be all.
   */
  private static List<Answer> narrowed(List<Answer> found, List<Answer> next) {
    if (found.isEmpty()) {
      return next;
    }
    Set<String> sessions = sessions(found);
    List<Answer> both = next.stream().filter(a -> sessions.contains(a.session)).toList();
    if (both.isEmpty()) {
      // The session that is meant may have left a full list.
      return found.size() < MAX_ALIKE || next.isEmpty() ? found : next;
    }
    return both;
  }

  /**
   * The one answer that is meant. Of equally good ones those that nothing continues yet come first,
   * because conversations go on more often than they fork; then this thread's own.
   */
  private static @Nullable Answer chosen(List<Answer> found, long thread) {
    if (sessions(found).size() == 1) {
      return found.get(found.size() - 1);
    }
    List<Answer> fresh = found.stream().filter(answer -> !answer.continued).toList();
    if (sessions(fresh).size() == 1) {
      return fresh.get(fresh.size() - 1);
    }
    List<Answer> equal = fresh.isEmpty() ? found : fresh;
    return equal.stream().filter(a -> a.thread == thread).reduce((a, later) -> later).orElse(null);
  }

  private static Set<String> sessions(List<Answer> answers) {
    Set<String> sessions = new LinkedHashSet<>();
    answers.forEach(answer -> sessions.add(answer.session));
    return sessions;
  }

  private void remember(Asked asked, String session, List<Long> keys) {
    Answer answer = new Answer(session, asked.thread(), clock.getAsLong(), List.copyOf(keys));
    answers.put(answer, answer);
    for (Long key : answer.keys) {
      List<Answer> alike = byEvidence.computeIfAbsent(key, unused -> new ArrayList<>(1));
      alike.add(answer);
      thin(alike);
    }
    while (answers.size() > capacity) {
      forget(answers.keySet().iterator().next());
    }
  }

  /** The oldest leave, first those whose session is known by a newer one: it stays ambiguous. */
  private static void thin(List<Answer> alike) {
    if (alike.size() <= MAX_ALIKE) {
      return;
    }
    Set<String> newer = new HashSet<>();
    int leaves = 0;
    for (int i = alike.size() - 1; i >= 0; i--) {
      if (!newer.add(alike.get(i).session)) {
        leaves = i;
      }
    }
    alike.remove(leaves);
  }

  synchronized int size() {
    return answers.size();
  }

  /** How many answers are known by the same evidence, at most. */
  synchronized int mostAlike() {
    return byEvidence.values().stream().mapToInt(List::size).max().orElse(0);
  }

  private void forget(Answer answer) {
    answers.remove(answer);
    for (Long key : answer.keys) {
      List<Answer> left = byEvidence.get(key);
      if (left != null && left.remove(answer) && left.isEmpty()) {
        byEvidence.remove(key);
      }
    }
  }

  /** An answer that a later request may continue. Equal to itself only. */
  private static final class Answer {

    final String session;
    final long thread;
    final long nanos;
    final List<Long> keys;
    boolean continued;

    Answer(String session, long thread, long nanos, List<Long> keys) {
      this.session = session;
      this.thread = thread;
      this.nanos = nanos;
      this.keys = keys;
    }
  }
}
