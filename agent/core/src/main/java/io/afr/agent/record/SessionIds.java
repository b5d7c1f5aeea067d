package io.afr.agent.record;

import io.afr.agent.context.WeakIdentityMap;
import java.util.SplittableRandom;

/**
 * Session ids where nothing gives one: 9 characters of milliseconds since the epoch, then 7 of
 * chance, in Crockford's base 32 and lower case, such as {@code 1hj5w2k8q4c3mz7t}. They sort by
 * time, are unique across JVMs and can be typed.
 */
final class SessionIds {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int TIME_DIGITS = 9;
  private static final int CHANCE_DIGITS = 7;

  private final SplittableRandom random =
      new SplittableRandom(
          System.nanoTime()
              ^ (ProcessHandle.current().pid() << 40)
              ^ System.identityHashCode(this));
  private final WeakIdentityMap<String> owners = new WeakIdentityMap<>();

  /** A new id. */
  synchronized String next() {
    StringBuilder id = new StringBuilder(TIME_DIGITS + CHANCE_DIGITS);
    digits(id, System.currentTimeMillis(), TIME_DIGITS);
    digits(id, random.nextLong(), CHANCE_DIGITS);
    return id.toString();
  }

  /** The id of an object's own session, the same as long as the object lives. */
  String of(Object owner) {
    String known = owners.get(owner);
    if (known != null) {
      return known;
    }
    String fresh = next();
    String id = owners.update(owner, before -> before == null ? fresh : before);
    return id == null ? fresh : id;
  }

  private static void digits(StringBuilder id, long value, int count) {
    for (int shift = 5 * (count - 1); shift >= 0; shift -= 5) {
      id.append(DIGITS.charAt((int) (value >>> shift) & 31));
    }
  }
}
