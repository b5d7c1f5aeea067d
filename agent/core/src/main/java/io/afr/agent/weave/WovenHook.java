package io.afr.agent.weave;

/**
 * A hook and whose it is.
 *
 * @param integration the name in notes and messages
 */
record WovenHook(String integration, Hook hook) {}
