package io.afr.agent.record;

import io.afr.agent.mask.MaskedStream;
import io.afr.agent.mask.Masking;
import io.afr.journal.Content;
import io.afr.journal.Failure;
import io.afr.journal.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a call may stand on the tape: everything but secrets. Comes after {@link Limits}, so that
 * it costs no more than what is kept, and before anything is hashed.
 */
final class Privacy {

  private final Masking masking;

  Privacy(Masking masking) {
    this.masking = masking;
  }

  /** Of the attachments too, as far as they are text. */
  Content content(Content content) {
    Content masked = masking.content(content);
    return content.attachments().isEmpty()
        ? masked
        : masked.withAttachments(content.attachments().stream().map(masking::content).toList());
  }

  /** For what comes piece by piece. */
  MaskedStream stream(Progress.Channel channel) {
    return channel == Progress.Channel.WIRE ? masking.wireStream() : masking.textStream();
  }

  Map<String, String> facts(Map<String, String> facts) {
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

  @Nullable Failure failure(@Nullable Failure failure) {
    if (failure == null) {
      return null;
    }
    Content stack = failure.stack();
    return new Failure(
        masking.text(failure.type()),
        failure.message() == null ? null : masking.text(failure.message()),
        stack == null ? null : content(stack));
  }
}
