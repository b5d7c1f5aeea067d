package io.afr.agent.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Content;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Vector;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No code of the host's runs: whatever it would do, count, block, throw or never end. */
@Timeout(60)
class HostileObjectTest {

  /** How often anything of the host's was called. */
  private static final AtomicInteger calls = new AtomicInteger();

  @Test
  void callsNothingOfTheHosts() {
    calls.set(0);
    Map<Object, Object> byKey = new HashMap<>();
    byKey.put(new Trap(), new Trap());
    int before = calls.get();
    Object[] all = {
      new Trap(),
      new TrapList(),
      new TrapMap(),
      new TrapText(),
      new TrapNumber(),
      byKey,
      new TrapRecord(1, new TrapList()),
      new ArrayList<>() {
        @Override
        public Iterator<Object> iterator() {
          return new TrapList().iterator();
        }
      },
      Trapped.CONSTANT
    };

    String json = JsonWriter.of(all).toString();

    assertThat(calls.get()).isEqualTo(before);
    assertThat(json)
        .contains("{\"shown\":1}", "(not read: " + TrapList.class.getName() + ")")
        .contains("{\"shown\":1,\"items\":\"(not read: ")
        .contains("\"CONSTANT\"");
  }

  @Test
  void waitsForNoLockOfTheHosts() throws InterruptedException {
    Object[] locked = {
      Collections.synchronizedMap(new HashMap<>(Map.of("a", 1))),
      new Vector<>(List.of(1)),
      new StringBuffer("a"),
      Collections.synchronizedList(new ArrayList<>(List.of(1)))
    };
    List<String> written = Collections.synchronizedList(new ArrayList<>());
    Thread other = new Thread(() -> written.add(JsonWriter.of(locked).toString()));

    synchronized (locked[0]) {
      synchronized (locked[1]) {
        synchronized (locked[2]) {
          synchronized (locked[3]) {
            other.start();
            other.join();
          }
        }
      }
    }

    assertThat(written)
        .containsExactly(
            "[\"(not read: java.util.Collections$SynchronizedMap)\",\"(not read: java.util.Vector)\","
                + "\"(java.lang.StringBuffer)\",[1]]");
  }

  @Test
  void consumesNothingThatCanBeReadOnlyOnce() {
    Stream<String> stream = Stream.of("a", "b");
    Iterator<Integer> iterator = List.of(1).iterator();
    ByteArrayInputStream bytes = new ByteArrayInputStream(new byte[3]);

    JsonWriter.of(List.of(stream, iterator, bytes, new StringReader("text")));

    assertThat(stream.toList()).containsExactly("a", "b");
    assertThat(iterator).hasNext();
    assertThat(bytes.available()).isEqualTo(3);
  }

  @Test
  void survivesWhatChangesWhileItIsRead() {
    List<Object> changing = new ArrayList<>(Collections.nCopies(1_000, 1));
    Thread other =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                changing.add(1);
                changing.remove(0);
              }
            });
    other.start();

    String json = "";
    while (!json.contains("threw")) {
      json = JsonWriter.of(changing).toString();
    }
    other.interrupt();

    assertThat(json).endsWith("]").contains("(threw java.util.ConcurrentModificationException)");
  }

  @Test
  void keepsNoMoreThanASmallMultipleOfTheLimitOfWhatIsHuge() {
    int limit = 1 << 20;
    String text = "é\"\uD83D".repeat(10 << 20);
    byte[] bytes = new byte[50 << 20];
    char[] chars = new char[20 << 20];
    Arrays.fill(chars, 'x');

    assertThat(allocated(() -> JsonWriter.write(limit, json -> json.value(text))))
        .isLessThan(12L * limit);
    assertThat(allocated(() -> JsonWriter.write(limit, json -> json.value(bytes))))
        .isLessThan(12L * limit);
    assertThat(allocated(() -> JsonWriter.write(limit, json -> json.value(chars))))
        .isLessThan(12L * limit);
  }

  @Test
  void knowsTheTrueLengthOfWhatItCuts() {
    String text = "é\"\n\u0001\uD83D\uD83D\uDE00".repeat(1_000);
    String whole = JsonWriter.of(text).toString();

    Content cut = JsonWriter.write(1_001, json -> json.value(text));

    assertThat(cut.trueLength())
        .isEqualTo(whole.getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    assertThat(whole).startsWith(cut.toString());
    assertThat(cut.bytes()).hasSizeGreaterThan(990);
  }

  @Test
  void isWholeOrMarkedWhateverTheLimit() {
    for (int limit = 0; limit < 40; limit++) {
      int bytes = limit;
      Content content =
          JsonWriter.write(bytes, json -> json.value(Map.of("name", List.of("ü😀", 12345))));

      assertThat(content.bytes()).hasSizeLessThanOrEqualTo(limit);
      assertThat(content.isTruncated()).isEqualTo(limit < 25);
      assertThat(content.trueLength()).isGreaterThan(Math.min(limit, 24));
    }
  }

  private static long allocated(Runnable work) {
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    work.run();
    return threads.getThreadAllocatedBytes(id) - before;
  }

  private static <T> T trap() {
    calls.incrementAndGet();
    throw new StackOverflowError();
  }

  private enum Trapped {
    CONSTANT;

    @Override
    public String toString() {
      return trap();
    }
  }

  private static final class Trap {
    private final int shown = 1;

    public int getShown() {
      return trap();
    }

    public int getLazy() {
      return trap();
    }

    @Override
    public String toString() {
      return trap();
    }

    @Override
    public boolean equals(Object other) {
      return trap();
    }

    @Override
    public int hashCode() {
      // Counted, but not thrown, for it has to get into a map.
      return calls.incrementAndGet() > 0 ? shown : 0;
    }
  }

  private record TrapRecord(int shown, List<Object> items) {
    @Override
    public List<Object> items() {
      return trap();
    }

    @Override
    public String toString() {
      return trap();
    }
  }

  private static final class TrapList extends AbstractList<Object> {
    @Override
    public Object get(int index) {
      return trap();
    }

    @Override
    public int size() {
      return trap();
    }

    @Override
    public Iterator<Object> iterator() {
      return trap();
    }
  }

  private static final class TrapMap extends AbstractMap<Object, Object> {
    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return trap();
    }
  }

  private static final class TrapText implements CharSequence {
    @Override
    public int length() {
      return trap();
    }

    @Override
    public char charAt(int index) {
      return trap();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return trap();
    }

    @Override
    public String toString() {
      return trap();
    }
  }

  private static final class TrapNumber extends Number {
    private static final long serialVersionUID = 1;

    @Override
    public int intValue() {
      return trap();
    }

    @Override
    public long longValue() {
      return trap();
    }

    @Override
    public float floatValue() {
      return trap();
    }

    @Override
    public double doubleValue() {
      return trap();
    }

    @Override
    public String toString() {
      return trap();
    }
  }
}
