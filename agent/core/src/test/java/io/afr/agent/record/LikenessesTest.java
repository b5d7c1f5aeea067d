package io.afr.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikenessesTest {

  @Test
  void knowsObjectsByTheirIdentity() {
    Likenesses likenesses = new Likenesses();
    String one = new String("same");
    String other = new String("same");
    Likeness likeness = new Likeness(one, Content.text("x"), 1);
    likenesses.add(one, likeness);

    assertThat(likenesses.of(one)).isSameAs(likeness);
    assertThat(likenesses.of(other)).isNull();
  }

  @Test
  void aLaterLikenessTakesThePlaceOfAnEarlierOne() {
    Likenesses likenesses = new Likenesses();
    Object object = new Object();
    likenesses.add(object, new Likeness(object, Content.text("x"), 1));
    Likeness later = new Likeness(object, Content.text("y"), 2);
    likenesses.add(object, later);

    assertThat(likenesses.of(object)).isSameAs(later);
  }

  @Test
  void remembersTheLatestAndNoMoreThanItHasRoomFor() {
    Likenesses likenesses = new Likenesses(64);
    List<Object> objects = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      Object object = new Object();
      objects.add(object);
      likenesses.add(object, new Likeness(object, Content.text("x"), i));
    }

    Stream<Object> known = objects.stream().filter(object -> likenesses.of(object) != null);
    assertThat(known.count()).isBetween(32L, 64L);
    assertThat(likenesses.of(objects.get(9_999))).isNotNull();
  }

  @Test
  void remembersThousandsOfMessages() {
    Likenesses likenesses = new Likenesses();
    List<Object> objects = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      Object object = new Object();
      objects.add(object);
      likenesses.add(object, new Likeness(object, Content.text("x"), i));
    }

    Stream<Object> known = objects.stream().filter(object -> likenesses.of(object) != null);
    assertThat(known.count()).isGreaterThan(9_900);
  }
}
