package io.afr.journal;

/** What a woven call is: a run of an agent, or one of the actions that a run consists of. */
public enum FrameKind {
  RUN,
  LLM_CALL,
  TOOL,
  MEMORY_OP
}
