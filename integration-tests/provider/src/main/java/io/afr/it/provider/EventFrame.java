package io.afr.it.provider;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/** A frame of {@code application/vnd.amazon.eventstream}: lengths, headers, payload, checksums. */
final class EventFrame {
  private EventFrame() {}

  /**
   * An event or, after an exclamation mark, an exception.
   *
   * @param event its name and, on the next line, its JSON; a {@code chunk} holds that as base64
   */
  static byte[] of(String event) {
    int end = event.indexOf('\n');
    boolean isException = event.startsWith("!");
    String name = event.substring(isException ? 1 : 0, end);
    String json = event.substring(end + 1);
    String payload = name.equals("chunk") ? "{\"bytes\":\"" + base64(json) + "\"}" : json;
    ByteArrayOutputStream headers = new ByteArrayOutputStream();
    header(headers, isException ? ":exception-type" : ":event-type", name);
    header(headers, ":content-type", "application/json");
    header(headers, ":message-type", isException ? "exception" : "event");
    return frame(headers.toByteArray(), payload.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] frame(byte[] headers, byte[] payload) {
    int length = 16 + headers.length + payload.length;
    byte[] bytes = new byte[length];
    ByteBuffer frame = ByteBuffer.wrap(bytes);
    frame.putInt(length).putInt(headers.length);
    frame.putInt(checksum(bytes, frame.position()));
    frame.put(headers).put(payload);
    frame.putInt(checksum(bytes, frame.position()));
    return bytes;
  }

  private static int checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  private static void header(ByteArrayOutputStream to, String name, String value) {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    to.write(name.length());
    to.writeBytes(name.getBytes(StandardCharsets.UTF_8));
    to.write(7);
    to.write(text.length >> 8);
    to.write(text.length);
    to.writeBytes(text);
  }

  private static String base64(String json) {
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
