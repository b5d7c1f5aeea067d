package io.afr.integration.springai;

import io.afr.agent.context.WeakIdentityMap;

/**
 * The chains of advisors that are being gone through. Each request of a chat client makes a new
 * one; its advisors call it again for what comes after them, or make another one out of it.
 */
final class Chains {

  private static final WeakIdentityMap<Boolean> begun = new WeakIdentityMap<>();

  private Chains() {}

  /** Begins to go through a chain; false if somebody does already. */
  static boolean begin(Object chain) {
    return begun.putIfAbsent(chain, true) == null;
  }

  static void end(Object chain) {
    begun.remove(chain);
  }

  /** What is made out of a chain that is being gone through goes on with the same request. */
  static void derive(Object chain, Object derived) {
    if (begun.get(chain) != null) {
      begun.put(derived, true);
    }
  }
}
