package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import io.afr.journal.Progress.Channel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread that hands pieces of an answer on, an event loop say, waits for the tape at its end. */
class SlowTapeTest {

  private final StuckTape tape = new StuckTape();
  private final Deck deck = new Deck(tape, null, Long.MAX_VALUE);

  @AfterEach
  void stop() {
    tape.open.countDown();
    deck.close();
  }

  @Test
  @Timeout(20)
  void piecesAreTakenWhileTheTapeIsStuckWithOthers() throws InterruptedException {
    deck.open();
    Frame frame = deck.begin(Call.llm(Layer.SDK, "test", "chat"));
    frame.progress(Channel.TEXT, "a".repeat(40_000) + " ");
    awaitStuck();

    for (int i = 0; i < 100; i++) {
      frame.progress(Channel.TEXT, "b".repeat(40_000) + " ");
    }

    assertThat(tape.entries).isEmpty();
    assertThat(tape.callers).doesNotContain(Thread.currentThread().getId());
  }

  @Test
  @Timeout(20)
  void theEndIsTheOnlyEntryThatAThreadOfTheProgramAppends() throws InterruptedException {
    deck.open();
    Frame frame = deck.begin(Call.llm(Layer.SDK, "test", "chat"));
    String said = "c".repeat(100_000) + " ";
    frame.progress(Channel.TEXT, said);
    awaitStuck();
    frame.progress(Channel.TEXT, said);
    frame.progress(Channel.REASONING, said);
    tape.open.countDown();

    frame.end(Outcome.failed("cut", null));

    assertThat(tape.callers.stream().filter(id -> id == Thread.currentThread().getId())).hasSize(1);
    assertThat(text()).isEqualTo(2L * said.length());
  }

  @Test
  @Timeout(20)
  void whatIsOnItsWayToTheTapeIsThereBeforeTheEnd() throws InterruptedException {
    deck.open();
    Frame frame = deck.begin(Call.llm(Layer.SDK, "test", "chat"));
    frame.progress(Channel.TEXT, "d".repeat(100_000) + " ");
    awaitStuck();
    Thread ending = new Thread(() -> frame.end(Outcome.failed("cut", null)));
    ending.start();
    // In a monitor or in a lock, as the JDK has it.
    while (ending.getState() != Thread.State.BLOCKED && ending.getState() != Thread.State.WAITING) {
      pause();
    }

    assertThat(tape.callers).doesNotContain(ending.getId());
    tape.open.countDown();
    ending.join();

    assertThat(tape.entries).last().isInstanceOf(End.class);
    assertThat(text()).isEqualTo(100_001);
  }

  private void awaitStuck() throws InterruptedException {
    while (tape.callers.isEmpty()) {
      pause();
    }
  }

  private static void pause() throws InterruptedException {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    if (Thread.interrupted()) {
      throw new InterruptedException("the time is over");
    }
  }

  private long text() {
    return tape.entries.stream().mapToLong(SlowTapeTest::text).sum();
  }

  private static long text(Entry entry) {
    if (entry instanceof Progress progress) {
      return progress.channel() == Channel.TEXT ? progress.data().trueLength() : 0;
    }
    return entry instanceof End end
        ? end.parts().stream()
            .filter(part -> part.name().equals(PartName.TEXT))
            .mapToLong(part -> part.content().trueLength())
            .sum()
        : 0;
  }

  /** Lets begins pass at once and everything else when it is opened. */
  private static final class StuckTape implements Tape {

    final CountDownLatch open = new CountDownLatch(1);
    final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    final Queue<Long> callers = new ConcurrentLinkedQueue<>();

    @Override
    public void open() {}

    @Override
    public long append(Entry entry) {
      if (entry instanceof Progress || entry instanceof End) {
        callers.add(Thread.currentThread().getId());
        awaitOpen();
        entries.add(entry);
      }
      return 1;
    }

    private void awaitOpen() {
      try {
        open.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Content named(Content content) {
      return content;
    }

    @Override
    public void check() {}

    @Override
    public void close() {}
  }
}
