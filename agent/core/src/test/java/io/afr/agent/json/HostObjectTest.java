package io.afr.agent.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostObjectTest {

  @Test
  void writesRecordsBeansFieldsAndWhatTheyHold() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("list", List.of(1, 2.5, true, 'c', "text"));
    map.put("array", new int[] {1, 2});
    map.put("bytes", new byte[] {1, 2, 3});
    map.put("record", new City("Ulm", OptionalInt.of(128_000), Optional.empty()));
    map.put("bean", new Bean());
    map.put("fields", new Fields());
    map.put("nothing", null);

    assertThat(json(map))
        .isEqualTo(
            "{\"list\":[1,2.5,true,\"c\",\"text\"],\"array\":[1,2],\"bytes\":\"AQID\","
                + "\"record\":{\"name\":\"Ulm\",\"people\":128000,\"mayor\":null},"
                + "\"bean\":{\"name\":\"bean\",\"ready\":true},\"fields\":{\"x\":7},"
                + "\"nothing\":null}");
  }

  @Test
  void writesWhatHasAWrittenFormInThatForm() {
    List<Object> values =
        List.of(
            LocalDate.of(2026, 1, 2),
            Duration.ofSeconds(90),
            URI.create("file:/x"),
            TimeUnit.DAYS,
            new StringBuilder("built"),
            new Object() {
              @Override
              public String toString() {
                return "only prints";
              }
            });

    assertThat(json(values))
        .isEqualTo("[\"2026-01-02\",\"PT1M30S\",\"file:/x\",\"DAYS\",\"built\",\"only prints\"]");
  }

  @Test
  void endsWhereAnObjectHoldsItself() {
    List<Object> cycle = new ArrayList<>();
    cycle.add(Map.of("again", cycle));

    assertThat(json(cycle)).isEqualTo("[{\"again\":\"(cycle)\"}]");
  }

  @Test
  void writesTheSameObjectTwiceWhereItIsNoCycle() {
    City city = new City("Ulm", OptionalInt.empty(), Optional.empty());

    assertThat(json(List.of(city, city))).doesNotContain("cycle");
  }

  @Test
  void endsWhereObjectsAreTooDeep() {
    Object deep = "bottom";
    for (int i = 0; i < 100_000; i++) {
      deep = Collections.singletonList(deep);
    }

    assertThat(json(deep)).contains("(too deep)").hasSizeLessThan(200);
  }

  @Test
  void endsInAnEndlessCollection() {
    assertThat(json(new Endless())).endsWith(",\"(more)\"]").hasSizeLessThan(1_000_000);
  }

  @Test
  void stopsAskingOnceTheLimitIsReached() {
    Content content = JsonWriter.write(1_000, json -> json.value(new Endless()));

    assertThat(content.isTruncated()).isTrue();
    assertThat(content.trueLength()).isLessThan(100_000);
  }

  @Test
  void namesWhatGettersIteratorsAndPrintersThrow() {
    assertThat(json(new Hostile()))
        .isEqualTo(
            "{\"broken\":\"(threw java.lang.IllegalStateException)\","
                + "\"items\":[1,\"(threw java.util.ConcurrentModificationException)\"],"
                + "\"overflowing\":\"(threw java.lang.StackOverflowError)\","
                + "\"unprintable\":\"(threw java.lang.UnsupportedOperationException)\"}");
  }

  @Test
  void consumesNothingThatCanBeReadOnlyOnce() {
    Stream<String> stream = Stream.of("a", "b");
    var iterator = List.of(1).iterator();

    json(List.of(stream, iterator));

    assertThat(stream.toList()).containsExactly("a", "b");
    assertThat(iterator).hasNext();
  }

  private static String json(Object object) {
    return JsonWriter.of(object).toString();
  }

  private record City(String name, OptionalInt people, Optional<String> mayor) {}

  private static final class Bean {
    public String getName() {
      return "bean";
    }

    public boolean isReady() {
      return true;
    }

    public String get() {
      return "no property";
    }

    public String getting() {
      return "no property";
    }
  }

  private static final class Fields {
    public final int x = 7;
  }

  private static final class Endless extends AbstractList<Integer> {
    @Override
    public Integer get(int index) {
      return 0;
    }

    @Override
    public int size() {
      return Integer.MAX_VALUE;
    }
  }

  private static final class Hostile {
    public String getBroken() {
      throw new IllegalStateException("no");
    }

    public List<Integer> getItems() {
      return new AbstractList<>() {
        @Override
        public Integer get(int index) {
          if (index > 0) {
            throw new java.util.ConcurrentModificationException();
          }
          return 1;
        }

        @Override
        public int size() {
          return 2;
        }
      };
    }

    public Object getOverflowing() {
      return getOverflowing();
    }

    public Object getUnprintable() {
      return new Object() {
        @Override
        public String toString() {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
