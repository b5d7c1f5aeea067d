package io.afr.journal.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.journal.Begin;
import io.afr.journal.Blob;
import io.afr.journal.End;
import io.afr.journal.Entry;
import io.afr.journal.FrameKind;
import io.afr.journal.Journal;
import io.afr.journal.Note;
import io.afr.journal.Progress;
import io.afr.journal.SessionFrom;
import io.afr.journal.Status;
import io.afr.journal.write.Recording.Read;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  @TempDir private Path home;
  @TempDir private Path other;

  @Test
  void writesTheSameForTheSameSeed() {
    Corpus.of(7, 60).write(home, done -> {});
    Corpus.of(7, 60).write(other, done -> {});

    assertThat(entries(other)).isEqualTo(entries(home));
  }

  @Test
  void writesSomethingElseForAnotherSeed() {
    Corpus.of(7, 20).write(home, done -> {});
    Corpus.of(8, 20).write(other, done -> {});

    assertThat(entries(other)).isNotEqualTo(entries(home));
  }

  @Test
  void writesWhatAgentsOfAllKindsRecord() {
    Corpus corpus = Corpus.of(1, 300);
    List<Long> progress = new ArrayList<>();

    corpus.write(home, progress::add);

    assertThat(progress).hasSize(300).last().isEqualTo(300L);
    assertThat(corpus.actions() / 300).isBetween(15L, 25L);
    List<Entry> entries = entries(home);
    assertThat(of(Begin.class, entries).map(Begin::kind)).contains(FrameKind.values());
    assertThat(of(Begin.class, entries).map(Begin::sessionFrom))
        .contains(
            SessionFrom.PROGRAM, SessionFrom.LIBRARY, SessionFrom.CONTEXT, SessionFrom.GENERATED);
    assertThat(of(Begin.class, entries).map(Begin::operation))
        .contains("chat", "execute_tool", "invoke_agent", "add", "get", "search");
    assertThat(of(Begin.class, entries).map(Begin::session).distinct()).hasSize(300);
    assertThat(of(Begin.class, entries).filter(b -> b.messages().continues() > 0))
        .hasSizeGreaterThan(300);
    assertThat(of(End.class, entries).map(End::status)).contains(Status.values());
    assertThat(of(Begin.class, entries)).hasSizeGreaterThan((int) of(End.class, entries).count());
    assertThat(of(Progress.class, entries)).isNotEmpty();
    assertThat(of(Note.class, entries).map(Note::topic)).contains(Note.LIBRARY, Note.TAG);
    assertThat(texts(entries)).anyMatch(text -> text.codePoints().anyMatch(c -> c > 0x2000));
  }

  @Test
  void letsManySessionsStandBetweenEachOther() {
    Corpus.of(1, 600).write(home, done -> {});

    Journal busiest =
        Journal.under(home).stream()
            .map(Journal::open)
            .max(Comparator.comparingInt(journal -> Read.all(journal).entries().size()))
            .orElseThrow();

    Set<String> between = new HashSet<>();
    String first = null;
    for (Begin begin : Read.all(busiest).of(Begin.class)) {
      first = first == null ? begin.session() : first;
      if (begin.session().equals(first)) {
        continue;
      }
      between.add(begin.session());
    }
    assertThat(between).hasSizeGreaterThan(20);
  }

  @Test
  void putsAWordThatStandsNowhereElseIntoEachText() {
    Corpus.of(3, 30).write(home, done -> {});

    List<String> texts = texts(entries(home));
    assertThat(texts).filteredOn(holds(Corpus.unique(12, 0))).hasSizeBetween(1, 2);
    assertThat(texts).filteredOn(holds(Corpus.unique(31, 0))).isEmpty();
    assertThat(texts).filteredOn(holds(Corpus.word(0))).hasSizeGreaterThan(texts.size() / 2);
    assertThat(texts).filteredOn(holds(Corpus.word(20_000))).hasSizeLessThan(texts.size() / 20);
  }

  private static Predicate<String> holds(String word) {
    return Pattern.compile("(?<![a-z0-9])" + word + "(?![a-z0-9])").asPredicate();
  }

  /** Everything but what tells how long writing itself has taken. */
  private static List<Entry> entries(Path home) {
    return Journal.under(home).stream()
        .map(Journal::open)
        .sorted(
            Comparator.comparing((Journal journal) -> journal.manifest().service())
                .thenComparing(journal -> journal.manifest().pid()))
        .map(Read::all)
        .flatMap(read -> read.entries().stream())
        .filter(entry -> !(entry instanceof Note note && note.topic().equals(Note.CLEAN_END)))
        .toList();
  }

  private static <E extends Entry> Stream<E> of(Class<E> kind, List<Entry> entries) {
    return entries.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static List<String> texts(List<Entry> entries) {
    return of(Blob.class, entries)
        .map(blob -> new String(blob.data().bytes(), StandardCharsets.UTF_8))
        .toList();
  }
}
