package io.afr.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.json.Json;
import org.junit.jupiter.api.Test;

class ListenerTest {

  private final Listener listener = new Listener();

  @Test
  void beginsWithReadingEverything() throws Exception {
    assertThat(listener.next(0)).isSameAs(Event.REREAD);
    assertThat(listener.next(0)).isSameAs(Event.BEAT);
  }

  @Test
  void readsAnewWhatItWasTooSlowFor() throws Exception {
    listener.next(0);
    for (int i = 0; i < 1_000; i++) {
      listener.add(Event.of("action", Json.object().put("i", i)));
    }

    Event first = listener.next(0);
    int left = 0;
    while (listener.next(0) != Event.BEAT) {
      left++;
    }

    assertThat(first).isSameAs(Event.REREAD);
    assertThat(left).isLessThan(256);
  }

  @Test
  void holdsNoMoreThanSomeMegabytes() throws Exception {
    listener.next(0);
    Event large = Event.of("action", Json.object().put("text", "x".repeat(1 << 20)));
    for (int i = 0; i < 5; i++) {
      listener.add(large);
    }

    assertThat(listener.next(0)).isSameAs(Event.REREAD);
  }

  @Test
  void endsWhenItIsClosed() throws Exception {
    listener.next(0);
    listener.close();

    assertThat(listener.next(60_000)).isNull();
  }
}
