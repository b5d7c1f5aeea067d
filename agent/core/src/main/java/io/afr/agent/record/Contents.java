package io.afr.agent.record;

import io.afr.journal.Content;
import io.afr.journal.Hash;
import io.afr.journal.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes contents of what integrations say. What never changes is described, limited and hashed
 * once; after that it costs a look-up.
 */
final class Contents {

  private static final int MAX_LISTS = 256;

  /** What is so short that it is not worth being made again. */
  private static final int SHORT = 64;

  private final Tape tape;
  private final Limits limits;
  private final Privacy privacy;
  private final Likenesses likenesses = new Likenesses();
  private final Map<Hash, Content> lists =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, Content> eldest) {
          return size() > MAX_LISTS;
        }
      };

  Contents(Tape tape, Limits limits, Privacy privacy) {
    this.tape = tape;
    this.limits = limits;
    this.privacy = privacy;
  }

  /**
   * The messages of a request.
   *
   * @param fingerprints gets those of the messages that are described here
   */
  List<Content> messages(List<Said> messages, Fingerprints fingerprints) {
    List<Content> contents = new ArrayList<>(messages.size());
    for (Said said : messages) {
      contents.add(said instanceof Said.One<?> one ? one(one, fingerprints) : of(said));
    }
    return contents;
  }

  List<Part> parts(List<Said.Part> parts) {
    List<Part> contents = new ArrayList<>(parts.size() + 1);
    for (Said.Part part : parts) {
      Content content =
          part.said() instanceof Said.Whole whole
              ? privacy.part(part.name(), limits.content(whole.content()))
              : of(part.said());
      contents.add(new Part(part.name(), content));
    }
    return contents;
  }

  private Content kept(Content content) {
    return privacy.content(limits.content(content));
  }

  private Content of(Said said) {
    if (said instanceof Said.Whole whole) {
      return kept(whole.content());
    }
    return said instanceof Said.One<?> one ? one(one, null) : several((Said.Several<?>) said);
  }

  private <T> Content one(Said.One<T> one, @Nullable Fingerprints fingerprints) {
    Likeness known = likenesses.of(one.object());
    if (known == null) {
      return Recorder.quietly(() -> first(one, fingerprints));
    }
    if (fingerprints != null) {
      fingerprints.add(known.fingerprint);
    }
    return remembered(known.content, one);
  }

  private <T> Content first(Said.One<T> one, @Nullable Fingerprints fingerprints) {
    T object = one.object();
    Content content = kept(one.described());
    long fingerprint = one.description().fingerprint(object);
    if (fingerprints != null) {
      fingerprints.add(fingerprint);
    }
    if (one.description().isImmutable(object)) {
      content = tape.named(content);
      if (content.hash() != null) {
        likenesses.add(object, new Likeness(object, brief(content), fingerprint));
      }
    }
    return content;
  }

  /** A list is known by its objects, and those by their likenesses. */
  private <T> Content several(Said.Several<T> several) {
    Hash key = key(several);
    Content known = key == null ? null : list(key);
    if (known != null) {
      return remembered(known, several);
    }
    Content content = kept(Recorder.quietly(several::described));
    if (key != null) {
      content = tape.named(content);
      if (content.hash() != null) {
        list(key, brief(content));
      }
    }
    return content;
  }

  /** Null if one of the objects may change. */
  private <T> @Nullable Hash key(Said.Several<T> several) {
    long high = several.objects().size();
    long low = high;
    for (T object : several.objects()) {
      Hash hash = one(new Said.One<>(object, several.description()), null).hash();
      if (hash == null) {
        return null;
      }
      high = Key.mix(high, hash.high());
      low = Key.mix(low, hash.low());
    }
    return new Hash(high, low);
  }

  private @Nullable Content list(Hash key) {
    synchronized (lists) {
      return lists.get(key);
    }
  }

  private void list(Hash key, Content content) {
    synchronized (lists) {
      lists.put(key, content);
    }
  }

  private Content remembered(Content known, Said said) {
    return known.bytes() == null
        ? known.remembered(() -> kept(Recorder.quietly(said::described)))
        : known;
  }

  /** A content to keep in memory: without what is not short, but for its hash. */
  private static Content brief(Content content) {
    byte[] bytes = content.bytes();
    Content brief = bytes == null || bytes.length <= SHORT ? content : content.reference();
    List<Content> attachments = content.attachments();
    return attachments.isEmpty()
        ? brief
        : brief.withAttachments(attachments.stream().map(Contents::brief).toList());
  }
}
