package io.afr.agent.record;

import io.afr.agent.mdc.Mdc;
import io.afr.agent.options.Options;
import io.afr.journal.Attribute;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the program says of itself in its diagnostic context, where the options ask for it. */
final class ProgramWords {

  static final ProgramWords NONE = new ProgramWords(null, null, Map.of());

  private final @Nullable Mdc mdc;
  private final @Nullable String sessionKey;
  private final Map<String, String> tagKeys;

  private ProgramWords(
      @Nullable Mdc mdc, @Nullable String sessionKey, Map<String, String> tagKeys) {
    this.mdc = mdc;
    this.sessionKey = sessionKey;
    this.tagKeys = tagKeys;
  }

  static ProgramWords of(Options options, @Nullable Mdc mdc) {
    return new ProgramWords(mdc, options.sessionMdcKey(), options.mdcTags());
  }

  /** The session of the running thread; null if nothing names one. */
  @Nullable String session() {
    String id = mdc == null || sessionKey == null ? null : mdc.get(sessionKey);
    return id == null ? null : Limits.fact(id);
  }

  /** Gives a call the tags of the running thread. */
  void tag(Call call, Privacy privacy) {
    if (mdc == null) {
      return;
    }
    for (Map.Entry<String, String> tag : tagKeys.entrySet()) {
      String value = mdc.get(tag.getValue());
      if (value != null) {
        call.with(Attribute.TAG + tag.getKey(), privacy.named(tag.getKey(), Limits.fact(value)));
      }
    }
  }
}
