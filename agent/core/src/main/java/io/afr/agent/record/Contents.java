package io.afr.agent.record;

import io.afr.journal.Content;
import io.afr.journal.Hash;
import io.afr.journal.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    if (messages.size() == 1 && messages.get(0) instanceof Said.Several<?> several) {
      return all(several, fingerprints);
    }
    List<Content> contents = new ArrayList<>(messages.size());
    for (Said said : messages) {
      contents.add(of(said));
    }
    return contents;
  }

  /** Each of several objects; what is known already costs a look-up. */
  <T> List<Content> all(Said.Several<T> several, Fingerprints fingerprints) {
    Description<Object> description = several.anyDescription();
    Object[] objects = several.objects().toArray();
    Content[] contents = new Content[objects.length];
    for (int i = 0; i < objects.length; i++) {
      contents[i] = known(objects[i], description, fingerprints);
    }
    return new Recalled(objects, contents, object -> described(object, description));
  }

  List<Part> parts(List<Said.Part> parts) {
    List<Part> contents = new ArrayList<>(parts.size() + 1);
    for (Said.Part part : parts) {
      contents.add(new Part(part.name(), part(part.name(), part.said())));
    }
    return contents;
  }

  private Content part(String name, Said said) {
    // What is remembered of an object is what it is as a message.
    return said instanceof Said.Whole || privacy.isOfItsOwn(name)
        ? privacy.part(name, limits.content(described(said)))
        : of(said);
  }

  private static Content described(Said said) {
    if (said instanceof Said.Whole whole) {
      return whole.content();
    }
    return Recorder.quietly(
        () ->
            said instanceof Said.One<?> one
                ? one.anyDescription().content(one.object())
                : ((Said.Several<?>) said).described());
  }

  private Content kept(Content content) {
    return privacy.content(limits.content(content));
  }

  private Content of(Said said) {
    if (said instanceof Said.Whole whole) {
      return kept(whole.content());
    }
    return said instanceof Said.One<?> one ? one(one) : several((Said.Several<?>) said);
  }

  private Content one(Said.One<?> one) {
    Description<Object> description = one.anyDescription();
    Content known = known(one.object(), description, null);
    return remembered(known, () -> described(one.object(), description));
  }

  /** What an object is on the tape; without its bytes if it was seen before. */
  private Content known(
      Object object, Description<Object> description, @Nullable Fingerprints fingerprints) {
    Likeness known = likenesses.of(object);
    if (known == null) {
      return Recorder.quietly(() -> first(object, description, fingerprints));
    }
    if (fingerprints != null) {
      fingerprints.add(known.fingerprint);
    }
    return known.content;
  }

  private Content first(
      Object object, Description<Object> description, @Nullable Fingerprints fingerprints) {
    Content content = kept(description.content(object));
    long fingerprint = description.fingerprint(object);
    if (fingerprints != null) {
      fingerprints.add(fingerprint);
    }
    if (description.isImmutable(object)) {
      content = tape.named(content);
      if (content.hash() != null) {
        likenesses.add(object, new Likeness(object, brief(content), fingerprint));
      }
    }
    return content;
  }

  private Content described(Object object, Description<Object> description) {
    return kept(Recorder.quietly(() -> description.content(object)));
  }

  /** A list is known by its objects, and those by their likenesses. */
  private <T> Content several(Said.Several<T> several) {
    Hash key = key(several);
    Content known = key == null ? null : list(key);
    if (known != null) {
      return remembered(known, () -> kept(Recorder.quietly(several::described)));
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
      Hash hash = known(object, several.anyDescription(), null).hash();
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

  private static Content remembered(Content known, Supplier<Content> again) {
    return known.bytes() == null ? known.remembered(again) : known;
  }

  /**
   * A content to keep in memory: without what is not short, but for its hash. One with attachments
   * goes without its own bytes even if these are short, because it has to be made again for them.
   */
  private static Content brief(Content content) {
    byte[] bytes = content.bytes();
    List<Content> attachments = content.attachments();
    if (attachments.isEmpty()) {
      return bytes == null || bytes.length <= SHORT ? content : content.reference();
    }
    return content.reference().withAttachments(attachments.stream().map(Contents::brief).toList());
  }
}
