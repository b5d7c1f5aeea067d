package io.afr.agent.record;

import org.jspecify.annotations.Nullable;

/** 64-bit hashes by which {@link Stitching} knows its evidence. Each agent's are its own. */
final class Key {

  static final long RESPONSE = 1;
  static final long CONVERSATION = 2;
  static final long TOOL_CALL = 3;
  private static final long MESSAGES = 4;

  private Key() {}

  static long of(long kind, @Nullable String agent, String id) {
    return mix(mix(kind, agent == null ? 0 : hash(agent)), hash(id));
  }

  /** Of a whole conversation; it can be built message by message. */
  static long messages(@Nullable String agent) {
    return mix(MESSAGES, agent == null ? 0 : hash(agent));
  }

  static long append(long conversation, Fingerprints messages) {
    long key = conversation;
    for (int i = 0; i < messages.size(); i++) {
      key = mix(key, messages.get(i));
    }
    return key;
  }

  private static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash, text.charAt(i));
    }
    return hash;
  }

  /** A multiply and a fold per step: cheap, and every bit of either side counts. */
  static long mix(long a, long b) {
    long product = (a ^ Long.rotateLeft(b, 32) ^ b) * 0x9E3779B97F4A7C15L;
    return product ^ (product >>> 29);
  }
}
