package io.afr.agent.record;

import io.afr.agent.context.Context;
import io.afr.journal.SessionFrom;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose session a call belongs to, by the best evidence there is: the library's id, the
 * open call around it, the object whose conversation it is, what its request continues; else it
 * starts a session.
 *
 * <p>The surrounding call comes before the object: an assistant without a conversation id that is
 * used as a tool of another one acts in that one's session.
 */
final class Sessions {

  private final SessionIds ids = new SessionIds();
  private final Stitching stitching;
  private final @Nullable String defaultAgent;
  private final Privacy privacy;

  Sessions(Stitching stitching, @Nullable String defaultAgent, Privacy privacy) {
    this.stitching = stitching;
    this.defaultAgent = defaultAgent == null ? null : privacy.name(defaultAgent);
    this.privacy = privacy;
  }

  /** Where a call belongs. */
  record Choice(String session, SessionFrom from, @Nullable String agent) {}

  Choice choose(Call call, @Nullable Evidence evidence, @Nullable Context surrounding) {
    String agent = agent(call, surrounding);
    if (call.session != null) {
      return new Choice(privacy.session(call.session), SessionFrom.LIBRARY, agent);
    }
    if (surrounding != null) {
      return new Choice(surrounding.session(), SessionFrom.CONTEXT, agent);
    }
    if (call.sessionOwner != null) {
      return new Choice(ids.of(call.sessionOwner), SessionFrom.GENERATED, agent);
    }
    String stitched = evidence == null ? null : stitching.session(agent, evidence);
    return stitched == null
        ? new Choice(ids.next(), SessionFrom.GENERATED, agent)
        : new Choice(stitched, SessionFrom.STITCHED, agent);
  }

  private @Nullable String agent(Call call, @Nullable Context surrounding) {
    if (call.agent != null) {
      return privacy.name(call.agent);
    }
    return surrounding != null && surrounding.agent() != null ? surrounding.agent() : defaultAgent;
  }
}
