package io.afr.agent.record;

import io.afr.agent.context.Context;
import io.afr.journal.SessionFrom;
import org.jspecify.annotations.Nullable;

/**
 * Decides whose session a call belongs to, by the best evidence there is: what the program says of
 * it or of what surrounds it, the library's id, the open call around it, the object whose
 * conversation it is, what its request continues; else it starts a session.
 *
 * <p>The surrounding call comes before the object: an assistant without a conversation id that is
 * used as a tool of another one acts in that one's session.
 */
final class Sessions {

  private final SessionIds ids = new SessionIds();
  private final Stitching stitching;
  private final @Nullable String defaultAgent;
  private final Privacy privacy;
  private final ProgramWords words;

  Sessions(
      Stitching stitching, @Nullable String defaultAgent, Privacy privacy, ProgramWords words) {
    this.words = words;
    this.stitching = stitching;
    this.defaultAgent = defaultAgent == null ? null : privacy.name(defaultAgent);
    this.privacy = privacy;
  }

  /** Where a call belongs. */
  record Choice(String session, SessionFrom from, @Nullable String agent) {}

  Choice choose(Call call, @Nullable Evidence evidence, @Nullable Context surrounding) {
    String agent = agent(call.agent, surrounding);
    if (call.programSession != null) {
      return new Choice(privacy.session(call.programSession), SessionFrom.PROGRAM, agent);
    }
    if (surrounding != null && surrounding.isOfProgram()) {
      return inside(surrounding, agent);
    }
    String ofThread = surrounding == null ? ofProgram() : null;
    if (ofThread != null) {
      return new Choice(ofThread, SessionFrom.PROGRAM, agent);
    }
    if (call.session != null) {
      return new Choice(privacy.session(call.session), SessionFrom.LIBRARY, agent);
    }
    if (surrounding != null) {
      return inside(surrounding, agent);
    }
    if (call.sessionOwner != null) {
      return new Choice(ids.of(call.sessionOwner), SessionFrom.GENERATED, agent);
    }
    String stitched = evidence == null ? null : stitching.session(agent, evidence);
    return stitched == null
        ? new Choice(ids.next(), SessionFrom.GENERATED, agent)
        : new Choice(stitched, SessionFrom.STITCHED, agent);
  }

  /**
   * What the program opens as a scope.
   *
   * @param session as the program names it; null or empty says nothing
   * @param agent as the program names it; null or empty says nothing
   */
  Context scope(@Nullable String session, @Nullable String agent, @Nullable Context surrounding) {
    String acting = agent(said(agent), surrounding);
    String named = said(session);
    if (named != null) {
      return Context.scope(surrounding, privacy.session(named), SessionFrom.PROGRAM, acting);
    }
    if (surrounding != null) {
      return Context.scope(surrounding, surrounding.session(), SessionFrom.CONTEXT, acting);
    }
    String ofThread = ofProgram();
    return ofThread == null
        ? Context.scope(null, ids.next(), SessionFrom.GENERATED, acting)
        : Context.scope(null, ofThread, SessionFrom.PROGRAM, acting);
  }

  /** What the program's diagnostic context says of the running thread; null if nothing. */
  @Nullable String ofProgram() {
    String id = words.session();
    return id == null ? null : privacy.session(id);
  }

  private static @Nullable String said(@Nullable String name) {
    return name == null || name.isEmpty() ? null : Limits.fact(name);
  }

  /** A scope is nothing on the tape: what is directly in it knows the session as it does. */
  private static Choice inside(Context surrounding, @Nullable String agent) {
    SessionFrom from = surrounding.isCall() ? SessionFrom.CONTEXT : surrounding.sessionFrom();
    return new Choice(surrounding.session(), from, agent);
  }

  private @Nullable String agent(@Nullable String said, @Nullable Context surrounding) {
    if (said != null) {
      return privacy.name(said);
    }
    return surrounding != null && surrounding.agent() != null ? surrounding.agent() : defaultAgent;
  }
}
