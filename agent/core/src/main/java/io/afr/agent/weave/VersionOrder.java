package io.afr.agent.weave;

/** Compares versions by their numbers. What follows those (a beta, a qualifier) does not count. */
final class VersionOrder {

  private VersionOrder() {}

  static boolean isOlder(String version, String than) {
    int[] numbers = numbers(version);
    int[] others = numbers(than);
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != others[i]) {
        return numbers[i] < others[i];
      }
    }
    return false;
  }

  private static int[] numbers(String version) {
    int[] numbers = new int[4];
    int part = 0;
    for (int i = 0; i < version.length() && part < numbers.length; i++) {
      char c = version.charAt(i);
      if (c == '.') {
        part++;
      } else if (c >= '0' && c <= '9') {
        numbers[part] = Math.min(numbers[part], 100_000_000) * 10 + (c - '0');
      } else {
        break;
      }
    }
    return numbers;
  }
}
