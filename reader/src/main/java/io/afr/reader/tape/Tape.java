package io.afr.reader.tape;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.Content;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.Gap;
import io.afr.journal.Journal;
import io.afr.journal.Manifest;
import io.afr.journal.Messages;
import io.afr.journal.Note;
import io.afr.journal.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** What one JVM run recorded, as far as it has been read. Takes entries in their order. */
public final class Tape {

  private final String journal;
  private final Manifest manifest;
  private final Map<Long, Frame> frames = new LinkedHashMap<>();
  private final Blobs blobs = new Blobs();
  private final Chain conversations = new Chain(this::request, blobs);
  private final Chain items = new Chain(this::held, blobs);

  /** By ends whose begins are gone: later ones may go on from there. */
  private final Map<Long, Messages> heldBefore = new HashMap<>();

  private final List<Note> notes = new ArrayList<>();
  private final Map<String, List<Note>> tags = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private Journal.State state = Journal.State.OPEN;
  private long entries;
  private final LongBinaryOperator clock;

  public Tape(String journal, Manifest manifest) {
    TapeClock told = new TapeClock(0);
    this.journal = journal;
    this.manifest = manifest;
    this.clock = (number, micros) -> told.inOrder(micros);
  }

  /**
   * A tape that takes some entries of a journal only.
   *
   * @param setRight the times of those entries, by their numbers, that the whole tape sets right
   */
  public Tape(String journal, Manifest manifest, Map<Long, Long> setRight) {
    this.journal = journal;
    this.manifest = manifest;
    this.clock = (number, micros) -> setRight.getOrDefault(number, micros);
  }

  public void accept(Entry entry) {
    entries++;
    if (entry instanceof Begin begin) {
      frames.put(begin.number(), new Frame(this, begin, around(begin)));
    } else if (entry instanceof Progress piece) {
      open(piece.begin(), frame -> frame.accept(piece));
    } else if (entry instanceof End end) {
      open(end.begin(), frame -> frame.accept(end));
      if (!end.items().isEmpty() && !frames.containsKey(end.begin())) {
        heldBefore.put(end.begin(), end.items());
      }
    } else if (entry instanceof Blob blob) {
      blobs.accept(blob);
    } else if (entry instanceof Note note) {
      accept(note);
    } else if (entry instanceof Gap gap) {
      gaps.add(gap);
    }
  }

  private void accept(Note note) {
    if (note.topic().equals(Note.TAG)) {
      String session = note.facts().getOrDefault("session", "");
      tags.computeIfAbsent(session, any -> new ArrayList<>()).add(note);
    } else {
      notes.add(note);
    }
  }

  /** When an entry of this tape happened, for putting it in order; see {@link TapeClock}. */
  long inOrder(Entry entry) {
    return clock.applyAsLong(entry.number(), entry.timeMicros());
  }

  /** What goes on from a begin that was deleted with its cycle says nothing. */
  private void open(long begin, Consumer<Frame> then) {
    Frame frame = frames.get(begin);
    if (frame != null) {
      then.accept(frame);
    }
  }

  /**
   * The call that this one happens inside of. A call that has ended is around nothing any more; a
   * run is, for one that hands out a stream may end before its work is done.
   */
  private @Nullable Frame around(Begin begin) {
    Frame around = frames.get(begin.parent());
    while (around != null && around.end() != null && around.kind() != FrameKind.RUN) {
      around = around.parent();
    }
    return around;
  }

  /** Whether a JVM still writes it. */
  public void state(Journal.State state) {
    this.state = state;
  }

  public Journal.State state() {
    return state;
  }

  /** The journal's name: the first half of the ids of its actions. */
  public String journal() {
    return journal;
  }

  public Manifest manifest() {
    return manifest;
  }

  /** How many entries it has taken. */
  public long entries() {
    return entries;
  }

  /** In the order of their begins. */
  public Collection<Frame> frames() {
    return frames.values();
  }

  /** The call with this number; null if its begin is not there. */
  public @Nullable Frame frame(long number) {
    return frames.get(number);
  }

  /** Whether it has anything of a session. */
  public boolean holds(String session) {
    return frames.values().stream().anyMatch(frame -> frame.begin().session().equals(session));
  }

  /** What is noted about the recording. */
  public List<Note> notes() {
    return notes;
  }

  /** The tags that the program gave a session or a run of it, in order. */
  public List<Note> tags(String session) {
    return tags.getOrDefault(session, List.of());
  }

  public List<Gap> gaps() {
    return gaps;
  }

  /** Content with its bytes, which may stand elsewhere on the tape. */
  public Stored resolve(Content content) {
    return blobs.resolve(content);
  }

  /** The messages of a request, whole. */
  Conversation conversation(long call) {
    return conversations.of(call);
  }

  /** What a memory held when a call of it ended, so far as that stands apart from the parts. */
  Conversation items(long call) {
    return items.of(call);
  }

  private @Nullable Messages request(long call) {
    Frame frame = frames.get(call);
    return frame == null ? null : frame.begin().messages();
  }

  private @Nullable Messages held(long call) {
    Frame frame = frames.get(call);
    return frame == null || frame.end() == null ? heldBefore.get(call) : frame.end().items();
  }
}
