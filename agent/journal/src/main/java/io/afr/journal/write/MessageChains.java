package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest request of each conversation, which the next one usually begins with: it is then
 * written as what it keeps of that and what it adds. Likewise what a memory held when it was asked.
 *
 * <p>A chain lives within one cycle, so that a cycle file can be deleted alone, and has a bounded
 * number of links, so that reading one request never means reading thousands.
 */
final class MessageChains {

  /** How many messages are remembered over all conversations, at 16 bytes. */
  private static final int MAX_MESSAGES = 1 << 18;

  private final Map<Key, Head> heads = new LinkedHashMap<>(64, 0.75f, true);
  private final int maxLinks;
  private final int maxChains;
  private int messages;

  /** The calls that look into a memory, by the numbers of their begins: the latest. */
  private final Map<Long, Frame> looks = new LinkedHashMap<>();

  MessageChains(Limits limits) {
    this.maxLinks = limits.links();
    this.maxChains = limits.chains();
  }

  /** Where a conversation goes on from, or null if it stands whole or there is none. */
  @Nullable Link link(Outgoing outgoing, int cycle) {
    Conversation conversation = outgoing.conversation();
    return conversation.isEmpty() ? null : link(outgoing.lean(), conversation, cycle);
  }

  private synchronized @Nullable Link link(Entry entry, Conversation conversation, int cycle) {
    Frame frame = frame(entry, 0, cycle);
    Head head = frame == null ? null : heads.get(frame.key);
    if (frame == null || head == null || head.cycle != cycle || head.links >= maxLinks) {
      return null;
    }
    if (entry instanceof End && head.number >= frame.number) {
      // It began later and was faster: a reader only looks back.
      return null;
    }
    int kept = conversation.common(head.fingerprints);
    return kept == 0 ? null : new Link(head.number, kept, head.links + 1);
  }

  /** Remembers what has been appended. */
  void add(Outgoing outgoing, long number, @Nullable Link link, int cycle) {
    if (outgoing.lean() instanceof Begin begin && begin.kind() == FrameKind.MEMORY_OP) {
      open(new Frame(Key.of(begin), number, cycle));
    }
    if (!outgoing.conversation().isEmpty()) {
      add(outgoing.lean(), outgoing.conversation(), number, link, cycle);
    }
  }

  private synchronized void open(Frame frame) {
    looks.put(frame.number, frame);
    if (looks.size() > maxChains) {
      looks.remove(looks.keySet().iterator().next());
    }
  }

  private synchronized void add(
      Entry entry, Conversation conversation, long number, @Nullable Link link, int cycle) {
    Frame frame = frame(entry, number, cycle);
    if (frame == null) {
      return;
    }
    int links = link == null ? 0 : link.links;
    Head head = new Head(frame.number, cycle, links, conversation.fingerprints());
    messages += conversation.size();
    forget(heads.put(frame.key, head));
    Iterator<Head> oldest = heads.values().iterator();
    while (heads.size() > maxChains || messages > MAX_MESSAGES) {
      forget(oldest.next());
      oldest.remove();
    }
  }

  /** The call that an entry is of, if it is known to have begun in the same cycle. */
  private @Nullable Frame frame(Entry entry, long number, int cycle) {
    if (entry instanceof Begin begin) {
      return new Frame(Key.of(begin), number, cycle);
    }
    Frame frame = entry instanceof End end ? looks.get(end.begin()) : null;
    return frame == null || frame.cycle != cycle ? null : frame;
  }

  private void forget(@Nullable Head head) {
    if (head != null) {
      messages -= head.fingerprints.length / 2;
    }
  }

  /**
   * What a request goes on from.
   *
   * @param number of that request's begin
   * @param kept how many of its messages
   * @param links how many requests stand between this one and the one that stands whole
   */
  record Link(long number, int kept, int links) {}

  private record Frame(Key key, long number, int cycle) {}

  private record Key(
      String session, @Nullable String agent, String library, Layer layer, String operation) {

    static Key of(Begin begin) {
      return new Key(
          begin.session(), begin.agent(), begin.library(), begin.layer(), begin.operation());
    }
  }

  private static final class Head {

    private final long number;
    private final int cycle;
    private final int links;
    private final long[] fingerprints;

    Head(long number, int cycle, int links, long[] fingerprints) {
      this.number = number;
      this.cycle = cycle;
      this.links = links;
      this.fingerprints = fingerprints;
    }
  }
}
