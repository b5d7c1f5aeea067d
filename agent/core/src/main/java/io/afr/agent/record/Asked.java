package io.afr.agent.record;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a request until its answer can be told as evidence for later ones.
 *
 * @param agent who asked
 * @param conversation id of a conversation that the provider keeps
 * @param messages hash over all messages of the request; 0 if it has none
 * @param thread id of the thread that asked
 */
record Asked(@Nullable String agent, @Nullable String conversation, long messages, long thread) {}
