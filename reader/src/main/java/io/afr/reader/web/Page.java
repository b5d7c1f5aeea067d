package io.afr.reader.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, which stand on the class path, and of the libraries that it uses. Each is
 * read and packed once; a browser that has it is told so.
 */
final class Page {

  private static final String OWN = "io/afr/reader/web/page";
  private static final String LIBRARIES = "META-INF/resources/webjars";
  private static final String LIBRARIES_PATH = "/webjars";
  private static final Pattern harmless = Pattern.compile("(/[A-Za-z0-9_@+-][A-Za-z0-9._@+-]*)+");

  /** The views of the page, which finds its own way from there. */
  private static final Set<String> places = Set.of("/", "/session", "/analytics", "/compare");

  private static final Map<String, String> types =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("map", "application/json; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final Map<String, File> files = new ConcurrentHashMap<>();

  private record File(Answer content, String etag, String type) {}

  void serve(Context context) throws IOException {
    String path = context.path();
    File file = file(places.contains(path) ? "/index.html" : path);
    if (file == null) {
      throw new Refusal(404, "not_found", "there is nothing at this address");
    }
    send(context, file, path.startsWith(LIBRARIES_PATH + "/"));
  }

  private @Nullable File file(String path) {
    String type = types.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || path.length() > 200 || !harmless.matcher(path).matches()) {
      return null;
    }
    File known = files.get(path);
    if (known == null) {
      known = read(path, type);
      if (known != null) {
        files.put(path, known);
      }
    }
    return known;
  }

  private static @Nullable File read(String path, String type) {
    boolean isLibrary = path.startsWith(LIBRARIES_PATH + "/");
    String name = isLibrary ? LIBRARIES + path.substring(LIBRARIES_PATH.length()) : OWN + path;
    try (InputStream in = Page.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = in.readAllBytes();
      return new File(Answer.of(bytes), etag(bytes), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String etag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void send(Context context, File file, boolean isLibrary) throws IOException {
    boolean packed = file.content.isPacked() && Sending.takesPacked(context);
    // The version of a library stands in its path.
    context.header("Cache-Control", isLibrary ? "public, max-age=31536000, immutable" : "no-cache");
    context.header("ETag", file.etag);
    context.header("Vary", "Accept-Encoding");
    String known = context.header("If-None-Match");
    if (known != null && (known.equals("*") || known.contains(file.etag))) {
      context.status(304);
      return;
    }
    context.contentType(file.type);
    if (packed) {
      context.header("Content-Encoding", "gzip");
    }
    byte[] bytes = packed ? file.content.packed() : file.content.plain();
    context.res().setContentLength(bytes.length);
    context.res().getOutputStream().write(bytes);
  }

  /** The API's description, which is a file as well. */
  static byte[] description() {
    try (InputStream in = Page.class.getResourceAsStream("openapi.json")) {
      return in == null ? "{}".getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
