package io.afr.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.junit.jupiter.api.Test;

final class ClassFileTest {

  @Test
  void knowsWhatAClassExtendsAndImplements() {
    ClassFile file = new ClassFile(Program.bytesOf(Sample.class));

    assertThat(file.superName()).isEqualTo("java/util/AbstractList");
    assertThat(file.interfaces()).containsExactly("java/util/RandomAccess", "java/lang/Cloneable");
    assertThat(new ClassFile(Program.bytesOf(Object.class)).superName()).isNull();
  }

  @Test
  void findsAPackageInClassNamesAndInDescriptors() {
    ClassFile file = new ClassFile(Program.bytesOf(Sample.class));

    assertThat(mentions(file, "java/util/")).isTrue();
    assertThat(mentions(file, "java/time/")).as("a parameter's type").isTrue();
    assertThat(mentions(file, "java/net/")).as("a return type").isTrue();
  }

  @Test
  void findsNothingInTextsAndInTheMiddleOfNames() {
    ClassFile file = new ClassFile(Program.bytesOf(Sample.class));

    assertThat(mentions(file, "util/")).isFalse();
    assertThat(mentions(file, "acme/")).as("said in a text only").isFalse();
    assertThat(mentions(file, "java/sql/")).isFalse();
  }

  @Test
  void findsAnyOfManyPrefixesInOneLook() {
    ClassFile file = new ClassFile(Program.bytesOf(Sample.class));
    Prefixes prefixes =
        new Prefixes()
            .add(List.of(marker("java/time/"), marker("java/tone/")), 1)
            .add(List.of(marker("java/net/")), 2)
            .add(List.of(marker("java/util/"), marker("java/sql/")), 4)
            .add(List.of(marker("util/"), marker("acme/"), marker("Ljava/lang/annot")), 8);

    assertThat(file.mentions(prefixes)).isEqualTo(7);
    assertThat(file.mentions(new Prefixes())).isZero();
  }

  private static boolean mentions(ClassFile file, String prefix) {
    return file.mentions(new Prefixes().add(List.of(marker(prefix)), 1)) != 0;
  }

  private static byte[] marker(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Has long and double constants too, which take two places in the pool. */
  @SuppressWarnings("serial")
  abstract static class Sample extends AbstractList<String> implements RandomAccess, Cloneable {
    static final String text = "see acme/";
    long wide = 1L << 40;
    double alsoWide = 1.25;

    abstract java.net.URI meet(int count, java.time.Instant when);
  }
}
