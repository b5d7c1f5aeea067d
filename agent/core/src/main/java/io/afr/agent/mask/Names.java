package io.afr.agent.mask;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What fields are called whose values are secret, whatever case they have and however their words
 * are joined.
 */
final class Names {

  /**
   * @param surely whether any value is secret, not only one that looks so
   */
  record Telling(String ending, Kind kind, boolean surely) {}

  private static final List<Telling> telling =
      List.of(
          surely("password", Kind.PASSWORD),
          surely("passwd", Kind.PASSWORD),
          surely("passphrase", Kind.PASSWORD),
          surely("pwd", Kind.PASSWORD),
          surely("apikey", Kind.API_KEY),
          surely("subscriptionkey", Kind.API_KEY),
          surely("secretkey", Kind.SECRET),
          surely("accesskey", Kind.SECRET),
          surely("accountkey", Kind.SECRET),
          surely("privatekey", Kind.SECRET),
          surely("signingkey", Kind.SECRET),
          surely("encryptionkey", Kind.SECRET),
          surely("sharedkey", Kind.SECRET),
          surely("masterkey", Kind.SECRET),
          surely("authkey", Kind.SECRET),
          surely("secret", Kind.SECRET),
          surely("accesstoken", Kind.TOKEN),
          surely("refreshtoken", Kind.TOKEN),
          surely("authtoken", Kind.TOKEN),
          surely("bearertoken", Kind.TOKEN),
          surely("sessiontoken", Kind.TOKEN),
          surely("securitytoken", Kind.TOKEN),
          surely("apitoken", Kind.TOKEN),
          surely("idtoken", Kind.TOKEN),
          surely("secrettoken", Kind.TOKEN),
          surely("bottoken", Kind.TOKEN),
          surely("csrftoken", Kind.TOKEN),
          surely("xsrftoken", Kind.TOKEN),
          surely("githubtoken", Kind.TOKEN),
          surely("gitlabtoken", Kind.TOKEN),
          surely("hftoken", Kind.TOKEN),
          surely("personalaccesstoken", Kind.TOKEN),
          perhaps("token", Kind.TOKEN),
          perhaps("credential", Kind.SECRET),
          perhaps("credentials", Kind.SECRET));

  /** Of {@code nextPageToken} and {@code page_token} nobody needs to be told. */
  private static final List<String> harmless =
      List.of("pagetoken", "nexttoken", "continuationtoken", "synctoken");

  private static final int LEAST = 6;
  private static final int LEAST_RANDOM = 16;

  private final List<String> ofUser = new ArrayList<>();

  Names(List<String> ofUser) {
    for (String name : ofUser) {
      this.ofUser.add(plain(name));
    }
  }

  private static Telling surely(String ending, Kind kind) {
    return new Telling(ending, kind, true);
  }

  private static Telling perhaps(String ending, Kind kind) {
    return new Telling(ending, kind, false);
  }

  /** A name as names are compared: in lower case, its words not joined by anything. */
  private static String plain(String name) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
    // Byte for byte, as the text that it is held against.
    return new String(Chars.ascii(words), StandardCharsets.ISO_8859_1);
  }

  /** Whether a name is one of the user's. */
  boolean isOfUser(byte[] text, int from, int to) {
    for (String name : ofUser) {
      if (ending(text, from, to, name) == from) {
        return true;
      }
    }
    return false;
  }

  /** The endings of names that a word is the last of. */
  static List<Telling> endingWith(String word) {
    String last = plain(word);
    return telling.stream().filter(name -> name.ending().endsWith(last)).toList();
  }

  /** What values of this name are; null if they may be anything. */
  static @Nullable Kind kind(List<Telling> telling, byte[] text, int from, int to, Value value) {
    if (value.form() == Value.Form.NESTED || value.isPlaceholder(text)) {
      return null;
    }
    for (Telling name : telling) {
      if (ending(text, from, to, name.ending()) >= 0) {
        return isSecret(text, from, to, name, value) ? name.kind() : null;
      }
    }
    return null;
  }

  private static boolean isSecret(byte[] text, int from, int to, Telling name, Value value) {
    if (value.isCut()) {
      return true;
    }
    if (name.ending().equals("pwd") && text[value.start()] == '/') {
      // The working directory, as a shell calls it.
      return false;
    }
    if (!name.surely()) {
      return value.isRandom(text, LEAST_RANDOM) && !isHarmless(text, from, to);
    }
    return switch (value.form()) {
      case QUOTED -> true;
      case LITERAL -> value.length() >= LEAST && !Chars.isLetters(text, value.start(), value.end());
      case ASSIGNED -> value.isRandom(text, LEAST) || isInQuery(text, from);
      default ->
          value.endsStatement(text)
              ? value.isRandom(text, LEAST_RANDOM) && !value.hasDot(text)
              : value.isRandom(text, LEAST) || isLongNumber(text, value);
    };
  }

  private static boolean isHarmless(byte[] text, int from, int to) {
    for (String name : harmless) {
      if (ending(text, from, to, name) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInQuery(byte[] text, int from) {
    return from > 0 && "?&;".indexOf(text[from - 1]) >= 0;
  }

  private static boolean isLongNumber(byte[] text, Value value) {
    return value.length() >= 4
        && !Chars.isLetters(text, value.start(), value.end())
        && Chars.HEX.end(text, value.start(), value.end()) == value.end();
  }

  /** Where in a name an ending begins; -1 if the name ends otherwise. */
  private static int ending(byte[] text, int from, int to, String ending) {
    int i = to;
    int left = ending.length();
    while (left > 0) {
      do {
        i--;
        if (i < from) {
          return -1;
        }
      } while (isJoint(text[i]));
      left--;
      if (Chars.lower(text[i]) != (byte) ending.charAt(left)) {
        return -1;
      }
    }
    return i;
  }

  private static boolean isJoint(byte b) {
    return b == '_' || b == '-' || b == '.' || b == ' ';
  }
}
