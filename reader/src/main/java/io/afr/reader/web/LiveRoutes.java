package io.afr.reader.web;

import io.afr.reader.SessionRef;
import io.afr.reader.json.Detail;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events. Each begins with {@code reread}: who listens first and then asks misses
 * nothing.
 */
final class LiveRoutes {

  /** Less than the server gives a silent connection. */
  private static final long BEAT_MILLIS = Duration.ofSeconds(10).toMillis();

  private final Questions questions;
  private final Live live;

  LiveRoutes(Questions questions, Live live) {
    this.questions = questions;
    this.live = live;
  }

  private record Session(SessionRef ref, Detail detail) {}

  void sessions(Context context) throws IOException {
    Parameters.of(context, Set.of());
    stream(context, "sessions", ListFeed::new);
  }

  void session(Context context) throws IOException {
    Detail detail = ReplayRoutes.detail(Parameters.of(context, Set.of("content")));
    String name = ReplayRoutes.id(context);
    SessionRef ref = questions.ask(home -> home.find(name));
    stream(context, new Session(ref, detail), () -> new SessionFeed(ref, detail));
  }

  /** Each has a thread of the server's, so that who reads slowly holds up only his own. */
  private void stream(Context context, Object key, Supplier<Feed> making) throws IOException {
    Listener listener = live.listen(key, making);
    try {
      HttpServletResponse response = context.res();
      response.setContentType("text/event-stream; charset=utf-8");
      OutputStream out = response.getOutputStream();
      out.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
      @Nullable Event event = listener.next(BEAT_MILLIS);
      while (event != null) {
        out.write(event.bytes());
        out.flush();
        event = listener.next(BEAT_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      live.leave(key, listener);
    }
  }
}
