package io.afr.reader.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends a document: short ones from memory, long ones while they are being written. */
final class Sending extends OutputStream {

  static final String JSON = "application/json; charset=utf-8";

  private static final int SHORT = 1 << 20;

  private final Context context;
  private @Nullable ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable OutputStream through;

  private Sending(Context context) {
    this.context = context;
  }

  /** Sends it; returns it if it is short enough to be kept. */
  static @Nullable Answer send(Context context, Body body) throws IOException {
    Sending sending = new Sending(context);
    body.write(sending);
    if (sending.through != null) {
      sending.through.close();
      return null;
    }
    Answer answer = Answer.of(sending.held().toByteArray());
    send(context, answer);
    return answer;
  }

  static void send(Context context, Answer answer) throws IOException {
    boolean packed = answer.isPacked() && takesPacked(context);
    HttpServletResponse response = begin(context, packed);
    byte[] bytes = packed ? answer.packed() : answer.plain();
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static HttpServletResponse begin(Context context, boolean packed) {
    HttpServletResponse response = context.res();
    response.setContentType(JSON);
    response.setHeader("Vary", "Accept-Encoding");
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    return response;
  }

  static boolean takesPacked(Context context) {
    String takes = context.header("Accept-Encoding");
    if (takes == null) {
      return false;
    }
    for (String one : takes.toLowerCase(Locale.ROOT).split(",", -1)) {
      if (one.strip().matches("(gzip|\\*)(\\s*;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?")) {
        return true;
      }
    }
    return false;
  }

  private ByteArrayOutputStream held() {
    ByteArrayOutputStream there = held;
    if (there == null) {
      throw new IllegalStateException("it is on its way");
    }
    return there;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (through == null && held().size() + length > SHORT) {
      boolean packed = takesPacked(context);
      OutputStream out = begin(context, packed).getOutputStream();
      through = packed ? Answer.packing(out) : out;
      held().writeTo(through);
      held = null;
    }
    (through == null ? held() : through).write(bytes, from, length);
  }
}
