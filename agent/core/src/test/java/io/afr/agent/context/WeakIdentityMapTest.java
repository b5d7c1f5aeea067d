package io.afr.agent.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WeakIdentityMapTest {

  @Test
  void asksNothingOfItsKeys() {
    WeakIdentityMap<String> map = new WeakIdentityMap<>();
    Object key = new Hostile();

    map.put(key, "a");
    map.put(new Hostile(), "b");

    assertThat(map.get(key)).isEqualTo("a");
    assertThat(map.update(key, before -> before + "!")).isEqualTo("a!");
    assertThat(map.remove(key)).isEqualTo("a!");
    assertThat(map.get(key)).isNull();
  }

  @Test
  @Timeout(30)
  void givesUpTheValuesOfCollectedKeys() {
    List<String> orphans = new ArrayList<>();
    WeakIdentityMap<String> map = new WeakIdentityMap<>(orphans::add);
    Object kept = new Object();
    map.put(kept, "kept");
    map.put(new Object(), "orphan");

    while (orphans.isEmpty()) {
      System.gc();
      map.expunge();
    }

    assertThat(orphans).containsExactly("orphan");
    assertThat(map.get(kept)).isEqualTo("kept");
  }

  private static final class Hostile {
    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException();
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException();
    }
  }
}
