package io.afr.agent.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
                + "\"bean\":{\"fluent\":1,\"name\":\"bean\",\"ready\":true},\"fields\":{\"x\":7},"
                + "\"nothing\":null}");
  }

  @Test
  void writesWhatHasAWrittenFormInThatForm() {
    UUID id = UUID.randomUUID();
    List<Object> values =
        List.of(
            LocalDate.of(2026, 1, 2),
            Duration.ofSeconds(90),
            URI.create("file:/x"),
            TimeUnit.DAYS,
            new StringBuilder("built"),
            "chars".toCharArray(),
            id,
            new AtomicReference<>(new int[] {1}),
            new IllegalStateException("no"));

    assertThat(json(values))
        .isEqualTo(
            "[\"2026-01-02\",\"PT1M30S\",\"file:/x\",\"DAYS\",\"built\",\"chars\",\""
                + id
                + "\",[1],\"java.lang.IllegalStateException: no\"]");
  }

  @Test
  void writesTheCollectionsOfTheJdkAndWhatExtendsThem() {
    Map<TimeUnit, Integer> units = new EnumMap<>(Map.of(TimeUnit.DAYS, 1));
    List<Object> collections =
        List.of(
            new ArrayList<>(List.of(1)),
            new LinkedList<>(List.of(2)),
            new ArrayDeque<>(List.of(3)),
            Arrays.asList(4, 5).subList(0, 1),
            Collections.unmodifiableList(new ArrayList<>(List.of(6))),
            Collections.synchronizedList(new ArrayList<>(List.of(7))),
            new TreeMap<>(Map.of(8L, 8)),
            new ConcurrentHashMap<>(Map.of(9, 9)).keySet(),
            units,
            new Named());

    assertThat(json(collections))
        .isEqualTo("[[1],[2],[3],[4],[6],[7],{\"8\":8},[9],{\"DAYS\":1},{\"a\":1}]");
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
  void saysHowMuchIsLeftOutOfWhatHasTooManyItems() {
    assertThat(json(Collections.nCopies(Integer.MAX_VALUE, 0)))
        .endsWith(",0,\"(more)\"]")
        .hasSizeLessThan(1_000_000);
    assertThat(json(new int[10_000_000]))
        .endsWith(",0,\"(9900001 more)\"]")
        .hasSizeLessThan(1_000_000);
  }

  @Test
  void stopsAskingOnceTheLimitIsReached() {
    Content content =
        JsonWriter.write(1_000, json -> json.value(Collections.nCopies(Integer.MAX_VALUE, 0)));

    assertThat(content.isTruncated()).isTrue();
    assertThat(content.trueLength()).isLessThan(100_000);
  }

  @Test
  void doesNotPrintNumbersThatTakeMinutes() {
    BigInteger huge = BigInteger.ONE.shiftLeft(100_000_000);

    assertThat(json(List.of(huge, new BigDecimal(huge), new BigDecimal("1e1000000000"))))
        .isEqualTo(
            "[\"(a number of BigInteger, too large)\",\"(a number of BigDecimal, too large)\","
                + "1E+1000000000]");
  }

  @Test
  void writesAValueThatOnlyPrintsItselfByItsFields() {
    assertThat(json(List.of(new Money(), new Object(), new Service())))
        .isEqualTo("[{\"cents\":5},\"(java.lang.Object)\",\"(" + Service.class.getName() + ")\"]");
  }

  private static String json(Object object) {
    return JsonWriter.of(object).toString();
  }

  private record City(String name, OptionalInt people, Optional<String> mayor) {}

  private static class Named extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1;

    Named() {
      put("a", 1);
    }
  }

  private static final class Bean {
    private final int fluent = 1;
    private final String name = "bean";
    private final boolean ready = true;
    private final String secret = "no property";

    public int fluent() {
      return fluent;
    }

    public String getName() {
      return name;
    }

    public boolean isReady() {
      return ready;
    }

    public String getOther() {
      return secret;
    }
  }

  private static final class Fields {
    public final int x = 7;
  }

  private static final class Money {
    private final int cents = 5;
    private transient int hash;

    @Override
    public String toString() {
      hash = cents;
      return "0.05 " + hash;
    }
  }

  private static final class Service {
    private final Object lock = new Object();

    void use() {
      synchronized (lock) {
        lock.notifyAll();
      }
    }
  }
}
