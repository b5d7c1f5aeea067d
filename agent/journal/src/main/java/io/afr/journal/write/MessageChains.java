package io.afr.journal.write;

import io.afr.journal.Begin;
import io.afr.journal.Layer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The latest request of each conversation, which the next one usually begins with: it is then
 * written as what it keeps of that and what it adds.
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

  MessageChains(Limits limits) {
    this.maxLinks = limits.links();
    this.maxChains = limits.chains();
  }

  /** Where a request goes on from, or null if it stands whole. */
  synchronized @Nullable Link link(Begin begin, Conversation conversation, int cycle) {
    Head head = heads.get(Key.of(begin));
    if (head == null || head.cycle != cycle || head.links >= maxLinks) {
      return null;
    }
    int kept = conversation.common(head.fingerprints);
    return kept == 0 ? null : new Link(head.number, kept, head.links + 1);
  }

  /** Remembers a request that has been appended. */
  synchronized void add(
      Begin begin, long number, Conversation conversation, @Nullable Link link, int cycle) {
    int links = link == null ? 0 : link.links;
    Head head = new Head(number, cycle, links, conversation.fingerprints());
    messages += conversation.size();
    forget(heads.put(Key.of(begin), head));
    Iterator<Head> oldest = heads.values().iterator();
    while (heads.size() > maxChains || messages > MAX_MESSAGES) {
      forget(oldest.next());
      oldest.remove();
    }
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
