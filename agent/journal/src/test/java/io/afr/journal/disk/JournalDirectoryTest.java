package io.afr.journal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JournalDirectoryTest {

  @Test
  void keepsServiceNamesToSafeCharacters() {
    assertThat(JournalDirectory.serviceName("a b/ü.c-1_")).isEqualTo("a_b__.c-1_");
    assertThat(JournalDirectory.serviceName("..")).isEqualTo("_");
    assertThat(JournalDirectory.serviceName("")).isEqualTo("_");
  }
}
