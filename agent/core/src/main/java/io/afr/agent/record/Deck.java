package io.afr.agent.record;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.mask.Masking;
import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Failure;
import io.afr.journal.Messages;
import io.afr.journal.Note;
import io.afr.journal.Part;
import io.afr.journal.PartName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns calls into entries on the tape. */
final class Deck {

  private final Tape tape;
  private final AgentThread agentThread;
  private final Stitching stitching = new Stitching();
  private final Sessions sessions;
  private final Limits limits;
  private final Privacy privacy;
  private final Contents contents;
  private final ProgramWords words;

  Deck(Tape tape, @Nullable String agent, long maxContentBytes) {
    this(tape, agent, maxContentBytes, new Privacy(Masking.builtIn()));
  }

  /**
   * @param agent who acts where nothing else says so
   * @param maxContentBytes how much is kept of one message, argument, result or stream
   */
  Deck(Tape tape, @Nullable String agent, long maxContentBytes, Privacy privacy) {
    this(tape, agent, maxContentBytes, privacy, ProgramWords.NONE);
  }

  Deck(
      Tape tape,
      @Nullable String agent,
      long maxContentBytes,
      Privacy privacy,
      ProgramWords words) {
    this.tape = tape;
    this.agentThread = new AgentThread(tape);
    this.limits = new Limits(maxContentBytes);
    this.privacy = privacy;
    this.contents = new Contents(tape, limits, privacy);
    this.words = words;
    this.sessions = new Sessions(stitching, agent, privacy, words);
  }

  /** Makes the tape ready; what has waited in memory goes to it. Takes long. */
  void open() {
    try {
      tape.open();
    } finally {
      agentThread.start();
    }
  }

  /** Appends something about the recording itself. */
  void note(String topic, Map<String, String> facts) {
    tape.append(new Note(0, nowMicros(), topic, privacy.masked(facts)));
  }

  /** Appends what is still buffered, then the clean end. What ends later is still recorded. */
  void finish() {
    agentThread.flush();
    tape.finish();
  }

  /** Appends what is still buffered, then the clean end. Nothing is recorded afterwards. */
  void close() {
    agentThread.close();
    tape.close();
  }

  /** Appends what the program tells of the call or scope that this thread is inside of. */
  void tag(String key, String value) {
    Context context = CurrentContext.get();
    String session = context == null ? sessions.ofProgram() : context.session();
    if (session != null) {
      long call = context == null ? 0 : context.frame();
      tape.append(
          new Note(
              0,
              nowMicros(),
              Note.TAG,
              Map.of(
                  "session", session,
                  "call", Long.toString(call),
                  "key", privacy.name(Limits.fact(key)),
                  "value", privacy.named(key, Limits.fact(value)))));
    }
  }

  /** A part of the program whose session or agent it names itself. */
  Context scope(@Nullable String session, @Nullable String agent) {
    return sessions.scope(session, agent, CurrentContext.get());
  }

  @Nullable Frame begin(Call call) {
    long timeMicros = nowMicros() - Math.max(0, call.tookNanos) / 1_000;
    Context surrounding = CurrentContext.get();
    if (surrounding == null || surrounding.frame() == 0) {
      words.tag(call, privacy);
    }
    Fingerprints fingerprints = new Fingerprints();
    Messages messages = Messages.whole(contents.messages(call.messages, fingerprints));
    Evidence evidence = call.evidence;
    if (evidence != null && !fingerprints.isEmpty()) {
      evidence = evidence.with(fingerprints);
    }
    Sessions.Choice choice = sessions.choose(call, evidence, surrounding);
    long number = tape.append(begin(call, timeMicros, surrounding, choice, messages));
    if (number == 0) {
      return null;
    }
    Context context =
        new Context(surrounding, number, choice.session(), choice.from(), choice.agent());
    Asked asked = Stitching.asked(choice.agent(), evidence, Thread.currentThread().getId());
    if (asked != null) {
      stitching.asked(asked, choice.session());
    }
    return new Frame(this, call.kind, context, asked, call.tookNanos);
  }

  void end(Frame frame, Outcome outcome, long durationNanos) {
    End end;
    try {
      end = ended(frame, outcome, durationNanos);
    } catch (Throwable e) {
      lost(e);
      throw e;
    }
    tape.append(end);
  }

  /** No memory, or no stack: the gap that follows is all that will tell of it. */
  void lost(Throwable cause) {
    tape.lost(cause.getClass().getName());
  }

  void endSoon(Frame frame, Outcome outcome) {
    agentThread.endSoon(frame, outcome);
  }

  Pieces pieces(long begin) {
    return new Pieces(tape, agentThread, begin, limits.maxContentBytes(), privacy);
  }

  private End ended(Frame frame, Outcome outcome, long durationNanos) {
    long timeMicros = nowMicros();
    Asked asked = frame.asked();
    if (asked != null) {
      stitching.answered(asked, frame.context().session(), outcome);
    }
    List<Part> rest = frame.pieces().close(outcome.wireType);
    return new End(
        0,
        timeMicros,
        frame.context().frame(),
        outcome.status,
        durationNanos,
        outcome.firstTokenNanos < 0 ? frame.pieces().firstNanos() : outcome.firstTokenNanos,
        failure(outcome),
        privacy.facts(outcome.attributes),
        withRest(contents.parts(outcome.parts), rest),
        items(outcome));
  }

  private Begin begin(
      Call call,
      long timeMicros,
      @Nullable Context surrounding,
      Sessions.Choice choice,
      Messages messages) {
    return new Begin(
        0,
        timeMicros,
        call.kind,
        call.layer,
        surrounding == null ? 0 : surrounding.frame(),
        call.operation,
        choice.session(),
        choice.from(),
        choice.agent(),
        threadName(),
        call.library,
        privacy.facts(call.attributes),
        messages,
        contents.parts(call.parts));
  }

  private @Nullable Failure failure(Outcome outcome) {
    if (outcome.thrown != null) {
      return privacy.failure(outcome.thrown);
    }
    return outcome.errorType == null
        ? null
        : privacy.failure(outcome.errorType, Limits.message(outcome.errorMessage));
  }

  private Messages items(Outcome outcome) {
    return outcome.items == null
        ? Messages.NONE
        : Messages.whole(contents.all(outcome.items, new Fingerprints()));
  }

  /** An answer that is described stands for what is left of the wire. */
  private static List<Part> withRest(List<Part> parts, List<Part> rest) {
    for (Part part : rest) {
      if (!part.name().equals(PartName.RESPONSE)
          || parts.stream().noneMatch(said -> said.name().equals(PartName.RESPONSE))) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Virtual threads have no name unless they are given one. */
  private String threadName() {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    return name.isEmpty() ? "#" + thread.getId() : privacy.name(Limits.fact(name));
  }

  private static long nowMicros() {
    Instant now = Instant.now();
    return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
  }
}
