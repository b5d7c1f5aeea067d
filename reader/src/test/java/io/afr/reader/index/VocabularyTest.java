package io.afr.reader.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that the index knows, as many processes note them. */
class VocabularyTest {

  @TempDir Path home;

  @Test
  void doesNotGrowWithWordsThatItKnows() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      words.add("word" + i);
    }
    try (Database database = new IndexFile(home).open()) {
      for (int i = 0; i < 200; i++) {
        // As in a process of its own, to which all are new.
        Vocabulary vocabulary = new Vocabulary(database);
        vocabulary.add(words);
        vocabulary.save();
        vocabulary.tidy();
      }

      assertThat(database.number("SELECT sum(length(words)) FROM vocabulary"))
          .isLessThan(2_000_000);
      assertThat(new Vocabulary(database).find("word499", word -> true, 100))
          .hasSize(11)
          .contains("word499", "word4990");
    }
  }

  @Test
  void makesLongRowsOfManyShortOnes() {
    try (Database database = new IndexFile(home).open()) {
      for (int i = 0; i < 1_000; i++) {
        Vocabulary vocabulary = new Vocabulary(database);
        vocabulary.add(List.of("word" + i));
        vocabulary.save();
        vocabulary.tidy();
      }

      assertThat(database.number("SELECT count(*) FROM vocabulary")).isLessThan(500);
      assertThat(new Vocabulary(database).find("word", word -> true, 2_000)).hasSize(1_000);
    }
  }
}
