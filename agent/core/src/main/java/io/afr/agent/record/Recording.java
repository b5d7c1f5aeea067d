package io.afr.agent.record;

import io.afr.agent.json.ContentLimit;
import io.afr.agent.log.Log;
import io.afr.agent.mask.Masking;
import io.afr.agent.mdc.Mdc;
import io.afr.agent.options.Options;
import io.afr.journal.JournalException;
import io.afr.journal.JournalWriter;
import io.afr.journal.keep.Upkeep;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recording of this JVM, as the agent starts and stops it.
 *
 * <p>Starting it only remembers the options: the writer is made when the first library is met, so
 * that a JVM without one pays nothing.
 */
public final class Recording {

  private static @Nullable Options options;
  private static String agentVersion = "";
  private static Runnable onFirstUse = () -> {};
  private static Runnable onFirstCall = () -> {};
  private static @Nullable Mdc mdc;
  private static volatile @Nullable Deck deck;
  private static volatile boolean ready;

  private Recording() {}

  /**
   * Makes ready to record, in memory: nothing touches the disk yet.
   *
   * @param onFirstUse called when there is something to record, on the thread that has it: somebody
   *     must {@link #open} the journal then or later
   * @param onFirstCall called when a call has begun, on its thread: now it is time to open it
   */
  public static synchronized void start(
      Options options, String agentVersion, Runnable onFirstUse, Runnable onFirstCall) {
    Recording.options = options;
    Recording.agentVersion = agentVersion;
    Recording.onFirstUse = onFirstUse;
    Recording.onFirstCall = onFirstCall;
    ContentLimit.set(options.maxContentBytes());
    ready = true;
  }

  /** Says where the program's diagnostic context is read, before it is needed. */
  public static synchronized void read(@Nullable Mdc programs) {
    mdc = programs;
  }

  /** Makes the journal and appends what has waited. Takes up to a second; an agent thread calls. */
  public static void open() {
    Deck deck = deck();
    if (deck != null) {
      try {
        deck.open();
      } catch (JournalException e) {
        // It is tried again; what is called meanwhile waits in memory.
        Log.warn("journal", String.valueOf(e.getMessage()));
      }
    }
  }

  /** Appends a {@link io.afr.journal.Note}. */
  public static void note(String topic, Map<String, String> facts) {
    Deck deck = deck();
    if (deck != null) {
      deck.note(topic, facts);
    }
  }

  /**
   * Appends what is buffered and the clean end. The shutdown hook calls it, while other hooks and
   * the program's threads run on: what they still do is recorded until the JVM is gone.
   */
  public static void finish() {
    Deck deck = Recording.deck;
    if (deck == null) {
      stop();
    } else {
      deck.finish();
    }
  }

  /** Appends what is buffered and the clean end, and records nothing any more. */
  public static void close() {
    Deck deck = Recording.deck;
    stop();
    if (deck != null) {
      deck.close();
    }
  }

  /** What calls are recorded to; null if nothing is. */
  static @Nullable Deck deck() {
    Deck deck = Recording.deck;
    return deck == null && ready ? make() : deck;
  }

  /** Records to something else; null stops recording. */
  static synchronized void use(@Nullable Deck other) {
    deck = other;
    ready = false;
  }

  private static void stop() {
    use(null);
  }

  private static Privacy privacy(Options options) {
    Masking masking =
        Masking.of(
            options.redactPatterns(),
            options.redactKeys(),
            trouble -> Log.warn("redact " + trouble, trouble));
    return new Privacy(masking, options.content() == Options.ContentMode.FULL);
  }

  private static synchronized @Nullable Deck make() {
    if (deck == null && ready && options != null) {
      Privacy privacy = privacy(options);
      JournalWriter writer =
          JournalWriter.create(
              options.home().toPath(),
              privacy.manifest(ThisJvm.manifest(options, agentVersion)),
              options.minFreeSpace(),
              (cause, line) -> Log.warn("journal " + cause, line));
      deck =
          new Deck(
              new JournalTape(
                  writer,
                  Upkeep.of(options.retentionMaxAge(), options.retentionMaxSize()),
                  onFirstCall),
              options.agent(),
              options.maxContentBytes(),
              privacy,
              ProgramWords.of(options, mdc));
      ready = false;
      onFirstUse.run();
    }
    return deck;
  }
}
