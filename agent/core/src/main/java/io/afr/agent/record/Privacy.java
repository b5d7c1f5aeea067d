package io.afr.agent.record;

import io.afr.agent.mask.MaskedStream;
import io.afr.agent.mask.Masking;
import io.afr.agent.metadata.Skeleton;
import io.afr.agent.metadata.SkeletonStream;
import io.afr.agent.metadata.Untold;
import io.afr.journal.AttachmentMark;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Failure;
import io.afr.journal.Manifest;
import io.afr.journal.PartName;
import io.afr.journal.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * What of a call may stand on the tape: everything but secrets, or of everything only what is no
 * text. Comes after {@link Limits}, so that it costs no more than what is kept, and before anything
 * is hashed.
 */
final class Privacy {

  /** The facts that hold nothing of what was said. */
  private static final Set<String> metadata =
      Set.of(
          Attribute.PROVIDER,
          Attribute.MODEL,
          Attribute.STREAMING,
          Attribute.DIALECT,
          Attribute.RESPONSE_ID,
          Attribute.RESPONSE_MODEL,
          Attribute.FINISH_REASONS,
          Attribute.STATUS_CODE,
          Attribute.REQUEST_ID,
          Attribute.TOOL,
          Attribute.CALL_ID,
          Attribute.STORE,
          Attribute.KEY,
          Attribute.METHOD,
          Attribute.TOLD);

  private final Masking masking;
  private final boolean keepsText;
  private final long salt = new SplittableRandom().nextLong();

  Privacy(Masking masking) {
    this(masking, true);
  }

  /**
   * @param keepsText whether what was said is recorded, and not only what is known about it
   */
  Privacy(Masking masking, boolean keepsText) {
    this.masking = masking;
    this.keepsText = keepsText;
  }

  /** A message, a definition: what has the same shape wherever it stands. */
  Content content(Content content) {
    if (!keepsText) {
      return masking.content(Skeleton.of(content));
    }
    Content masked = masking.content(content);
    List<Content> attachments = content.attachments();
    if (attachments.isEmpty()) {
      return masked;
    }
    List<Content> kept = new ArrayList<>(attachments.size());
    for (int i = 0; i < attachments.size(); i++) {
      Content attachment = masking.content(attachments.get(i));
      masked = remarked(masked, i, attachments.get(i).bytes(), attachment.bytes());
      kept.add(attachment);
    }
    return masked.withAttachments(kept);
  }

  /** A mark is a digest, by which a secret could be guessed: it is made of what is kept. */
  private static Content remarked(
      Content text, int index, byte @Nullable [] before, byte @Nullable [] kept) {
    byte[] bytes = text.bytes();
    if (bytes == null || before == null || kept == null || Arrays.equals(before, kept)) {
      return text;
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    String marked = utf8.replace(AttachmentMark.of(index, before), AttachmentMark.of(index, kept));
    return text.withBytes(marked.getBytes(StandardCharsets.UTF_8));
  }

  /** A part of a call. */
  Content part(String name, Content content) {
    if (keepsText) {
      return content(content);
    }
    return switch (name) {
      case PartName.USAGE -> Skeleton.ofCounts(content);
      case PartName.ARGS, PartName.RESULT, PartName.QUERY, PartName.INPUT ->
          Skeleton.nothingOf(content);
      default -> content(content);
    };
  }

  /** Whether less of a part of this name is kept than of a message of the same content. */
  boolean isOfItsOwn(String name) {
    return !keepsText
        && switch (name) {
          case PartName.USAGE, PartName.ARGS, PartName.RESULT, PartName.QUERY, PartName.INPUT ->
              true;
          default -> false;
        };
  }

  /** For what comes piece by piece. */
  MaskedStream stream(Progress.Channel channel) {
    if (keepsText) {
      return channel == Progress.Channel.WIRE ? masking.wireStream() : masking.textStream();
    }
    return channel == Progress.Channel.WIRE ? new SkeletonStream() : new Untold();
  }

  /** What is known about a call. */
  Map<String, String> facts(Map<String, String> facts) {
    if (keepsText) {
      return masked(facts);
    }
    Map<String, String> kept = new LinkedHashMap<>(facts);
    kept.keySet().removeIf(name -> !metadata.contains(name) && !name.startsWith(Attribute.TAG));
    return masked(kept);
  }

  /** Without secrets, whatever is recorded. */
  Map<String, String> masked(Map<String, String> facts) {
    Map<String, String> kept = facts;
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      String masked = masking.text(fact.getValue());
      if (!masked.equals(fact.getValue())) {
        kept = kept == facts ? new LinkedHashMap<>(facts) : kept;
        kept.put(fact.getKey(), masked);
      }
    }
    return kept;
  }

  /** A name. */
  String name(String name) {
    return masking.text(name);
  }

  /** The value of something that the program gives a name. */
  String named(String name, String value) {
    return masking.named(name, value);
  }

  /**
   * A session's id. Ids that are secrets stay different ones: what is added tells them apart in
   * this JVM and says nothing of them.
   */
  String session(String id) {
    String masked = masking.text(id);
    return masked.equals(id) ? id : masked + "-" + Long.toHexString(salted(id) & 0xFFFF_FFFFL);
  }

  private long salted(String id) {
    long hash = salt;
    for (int i = 0; i < id.length(); i++) {
      hash = Key.mix(hash, id.charAt(i));
    }
    return hash;
  }

  /** What stands in {@code journal.json}. */
  Manifest manifest(Manifest manifest) {
    return new Manifest(
        manifest.format(),
        masking.text(manifest.service()),
        manifest.host(),
        manifest.pid(),
        manifest.jvm(),
        manifest.agentVersion(),
        manifest.start(),
        manifest.hashSeed(),
        named(manifest.tags()),
        named(manifest.options()));
  }

  /** Also what only its name tells to be secret. */
  private Map<String, String> named(Map<String, String> values) {
    Map<String, String> kept = new LinkedHashMap<>();
    values.forEach((name, value) -> kept.put(name, masking.named(name, value)));
    return kept;
  }

  /** What an exception says. */
  Failure failure(Throwable thrown) {
    return masked(keepsText ? Failures.of(thrown) : Failures.withoutMessages(thrown));
  }

  /** What an answer says went wrong. */
  Failure failure(String type, @Nullable String message) {
    boolean isName = keepsText || Skeleton.isName(type);
    return masked(new Failure(isName ? type : "error", keepsText ? message : null, null));
  }

  private Failure masked(Failure failure) {
    Content stack = failure.stack();
    String message = failure.message();
    return new Failure(
        masking.text(failure.type()),
        message == null ? null : masking.text(message),
        stack == null ? null : masking.content(stack));
  }
}
