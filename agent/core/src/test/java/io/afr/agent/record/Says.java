package io.afr.agent.record;

import java.util.List;

/** Messages by their text, as evidence and as answers. */
final class Says {

  private Says() {}

  static long one(String message) {
    return new Fingerprint("").text(message).value();
  }

  static Fingerprints all(String... messages) {
    Fingerprints all = new Fingerprints();
    for (String message : messages) {
      all.add(one(message));
    }
    return all;
  }

  static Fingerprints all(List<String> messages) {
    return all(messages.toArray(new String[0]));
  }
}
