package io.afr.reader.web;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets in whom it is meant for. A page of somebody else's in the user's browser reaches this
 * address as well: it cannot choose {@code Host} and {@code Origin}.
 */
final class Gate {

  private static final String BEARER = "Bearer ";

  private final String host;
  private final byte @Nullable [] token;

  Gate(String host, @Nullable String token) {
    this.host = host;
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
  }

  void check(Context context) {
    String asked = context.header("Host");
    if (asked == null || !isOurs(asked, context)) {
      throw new Refusal(403, "foreign_host", "this address is not served under that host name");
    }
    String origin = context.header("Origin");
    if (origin != null && !origin.equalsIgnoreCase("http://" + asked)) {
      throw new Refusal(403, "foreign_origin", "other pages may not ask here");
    }
    if (isApi(context) && !hasToken(context)) {
      context.header("WWW-Authenticate", "Bearer");
      throw new Refusal(401, "unauthorized", "send the token: Authorization: Bearer TOKEN");
    }
  }

  private static boolean isApi(Context context) {
    return context.path().equals("/api") || context.path().startsWith("/api/");
  }

  private boolean isOurs(String asked, Context context) {
    int port = context.req().getLocalPort();
    String local = bracketed(context.req().getLocalAddr());
    String name = asked.toLowerCase(Locale.ROOT);
    if (port == 80 && name.equals(withoutPort(name))) {
      name = name + ":80";
    }
    for (String ours : List.of("localhost", "127.0.0.1", "[::1]", bracketed(host), local)) {
      if (name.equals(ours.toLowerCase(Locale.ROOT) + ":" + port)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutPort(String authority) {
    return authority.replaceFirst(":\\d*$", "");
  }

  /** As an address stands in a URL. */
  static String bracketed(String address) {
    String plain = address.replaceFirst("%.*$", "");
    return plain.contains(":") && !plain.startsWith("[") ? "[" + plain + "]" : plain;
  }

  /** The address that a browser is to be sent to. */
  static URI url(String host, int port) {
    return URI.create("http://" + bracketed(host) + ":" + port + "/");
  }

  private boolean hasToken(Context context) {
    if (token == null) {
      return true;
    }
    String given = context.header("Authorization");
    return given != null
        && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && MessageDigest.isEqual(
            token, given.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
