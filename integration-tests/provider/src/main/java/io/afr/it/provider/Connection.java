package io.afr.it.provider;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection, by hand: the JDK's server cannot break off in the middle of a body, and
 * stalls for 40 ms where Nagle's algorithm meets a delayed acknowledgement.
 */
final class Connection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final boolean acknowledgesQuickly;

  Connection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    acknowledgesQuickly = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
  }

  /** The next request, or null when the client has gone. */
  @Nullable Received read() throws IOException {
    String first = line();
    if (first == null) {
      return null;
    }
    String[] words = first.split(" ", 3);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(); line != null && !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    String body = new String(content(headers), StandardCharsets.UTF_8);
    return new Received(words[0], words[1], headers, body);
  }

  void write(int status, String type, List<String> headers, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(head(status, type, headers, "Content-Length: " + bytes.length));
    message.writeBytes(bytes);
    out.write(message.toByteArray());
  }

  void startStream(String type, List<String> headers) throws IOException {
    out.write(head(200, type, headers, "Transfer-Encoding: chunked"));
  }

  void writeChunk(byte[] bytes) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
    chunk.writeBytes(bytes);
    chunk.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    out.write(chunk.toByteArray());
  }

  void endStream() throws IOException {
    out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static byte[] head(int status, String type, List<String> headers, String framing) {
    List<String> lines = new ArrayList<>();
    lines.add("HTTP/1.1 " + status + (status < 300 ? " OK" : " Failed"));
    lines.add("Content-Type: " + type);
    lines.addAll(headers);
    lines.add(framing);
    return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private byte[] content(Map<String, String> headers) throws IOException {
    if (!"chunked".equals(headers.get("transfer-encoding"))) {
      return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(someLine().strip(), 16);
      content.writeBytes(exactly(size));
      someLine();
      if (size == 0) {
        return content.toByteArray();
      }
    }
  }

  private byte[] exactly(int size) throws IOException {
    acknowledgeQuickly();
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new IOException("the client has gone in the middle of its request");
    }
    return bytes;
  }

  private String someLine() throws IOException {
    String line = line();
    if (line == null) {
      throw new IOException("the client has gone in the middle of its request");
    }
    return line;
  }

  private @Nullable String line() throws IOException {
    acknowledgeQuickly();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Not a lasting setting: the kernel takes it back whenever it likes. */
  private void acknowledgeQuickly() throws IOException {
    if (acknowledgesQuickly) {
      socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }
}
