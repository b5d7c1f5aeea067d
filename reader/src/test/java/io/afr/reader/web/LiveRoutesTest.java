package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.cli.Recorder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LiveRoutesTest {

  @TempDir private Path home;

  @Test
  void tellsOfEachActionOfASessionAsItHappens() throws Exception {
    try (Recorder recorder = new Recorder(home, "shop");
        Site site = Site.of(home)) {
      recorder.weather("order-1", "Rome");
      try (Stream events = site.listen("/api/replay/order-1/events")) {
        assertThat(events.next().event()).isEqualTo("reread");

        recorder.failing("order-1", "Oslo");

        Stream.Told action = events.next();
        while (!action.data().at("/data/args/city").asString("").equals("Oslo")) {
          action = events.next();
        }
        assertThat(action.event()).isEqualTo("action");
        assertThat(action.data().get("sequence").intValue()).isEqualTo(5);
        Stream.Told session = events.next();
        while (!session.event().equals("session")) {
          session = events.next();
        }
        assertThat(session.data().get("sessionId").stringValue()).isEqualTo("order-1");
      }
    }
  }

  @Test
  void tellsOfEachSessionThatBeginsOrGoesOn() throws Exception {
    try (Recorder recorder = new Recorder(home, "shop");
        Site site = Site.of(home)) {
      recorder.weather("order-1", "Rome");
      try (Stream events = site.listen("/api/events")) {
        assertThat(events.next().event()).isEqualTo("reread");

        recorder.weather("order-2", "Oslo");

        Stream.Told session = events.next();
        while (!session.data().path("sessionId").asString("").equals("order-2")
            || session.data().get("actionCount").intValue() < 4) {
          session = events.next();
        }
        assertThat(session.event()).isEqualTo("session");
        assertThat(session.data().get("title").stringValue()).contains("Oslo");
      }
    }
  }

  @Test
  void endsItsStreamsWithTheServer() throws Exception {
    Site site = Site.of(home);
    try (Stream events = site.listen("/api/events")) {
      assertThat(events.next().event()).isEqualTo("reread");

      site.close();

      assertThat(events.isOver()).isTrue();
    }
  }

  @Test
  void hasRoomForSoManyListeners() throws Exception {
    try (Site site = Site.of(home)) {
      Stream[] open = new Stream[100];
      for (int i = 0; i < open.length; i++) {
        open[i] = site.listen("/api/events");
      }

      assertThat(site.get("/api/events").status()).isEqualTo(503);
      assertThat(site.get("/api/replay/search").status()).isEqualTo(200);
      for (Stream each : open) {
        each.close();
      }
    }
  }
}
