package io.afr.reader.web;

import io.afr.journal.JournalException;
import io.afr.reader.ReaderException;
import io.afr.reader.SessionRef;
import io.afr.reader.json.AsJson;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says what went wrong as JSON, and never where in the code. */
final class Errors {

  private Errors() {}

  static void answer(Context context, Throwable wrong) {
    Refusal refusal = refusal(wrong);
    HttpServletResponse response = context.res();
    if (response.isCommitted()) {
      // Half of an answer is on its way: to cut it off is all that is left.
      throw new UncheckedIOException(new IOException("the answer could not be finished"));
    }
    response.reset();
    Headers.ALL.forEach(response::setHeader);
    if (refusal.status() == 503) {
      response.setHeader("Retry-After", "1");
    }
    if (refusal.status() == 401) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.setStatus(refusal.status());
    response.setContentType(Sending.JSON);
    try {
      response
          .getOutputStream()
          .write(
              Body.bytes(
                  AsJson.error(
                      refusal.code(), String.valueOf(refusal.getMessage()), refusal.candidates())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal refusal(Throwable wrong) {
    if (wrong instanceof Refusal known) {
      return known;
    }
    String message = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
    if (wrong instanceof ReaderException unanswered) {
      int status =
          switch (unanswered.code()) {
            case NOT_FOUND -> 404;
            case AMBIGUOUS -> 409;
            case BAD_INPUT -> 400;
          };
      return new Refusal(
          status,
          unanswered.code().word(),
          message,
          unanswered.candidates().stream().map(SessionRef::name).limit(100).toList());
    }
    if (wrong instanceof HttpResponseException told) {
      return ofStatus(told.getStatus());
    }
    if (wrong instanceof JournalException || wrong instanceof UncheckedIOException) {
      return new Refusal(500, "unreadable", message);
    }
    return new Refusal(500, "failed", "unexpected " + wrong.getClass().getSimpleName());
  }

  static Refusal ofStatus(int status) {
    return switch (status) {
      case 404 -> new Refusal(404, "not_found", "there is nothing at this address");
      case 405 -> new Refusal(405, "method_not_allowed", "this address has no such method");
      case 413 -> new Refusal(413, "too_large", "the body is too large");
      case 414, 431 -> new Refusal(status, "too_large", "the address or a header is too long");
      default ->
          new Refusal(
              status,
              status < 500 ? "bad_request" : "failed",
              HttpStatus.getMessage(status).toLowerCase(Locale.ROOT));
    };
  }

  /** What the server below refuses before anybody of ours sees it. */
  static final class BelowUs extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      Refusal refusal = ofStatus(response.getStatus());
      Headers.ALL.forEach((name, value) -> response.getHeaders().put(name, value));
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, Sending.JSON);
      byte[] body =
          Body.bytes(
              AsJson.error(
                  refusal.code(), String.valueOf(refusal.getMessage()), refusal.candidates()));
      response.write(true, ByteBuffer.wrap(body), callback);
      return true;
    }
  }
}
