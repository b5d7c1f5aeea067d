package io.afr.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VersionOrderTest {

  @Test
  void comparesNumbersAndNotLetters() {
    assertThat(VersionOrder.isOlder("0.36.2", "1.0.0")).isTrue();
    assertThat(VersionOrder.isOlder("1.9.0", "1.10")).isTrue();
    assertThat(VersionOrder.isOlder("1.10", "1.9.0")).isFalse();
    assertThat(VersionOrder.isOlder("1.0", "1.0.0")).isFalse();
  }

  @Test
  void takesABetaForItsVersion() {
    assertThat(VersionOrder.isOlder("1.0.0-beta5", "1.0.0")).isFalse();
    assertThat(VersionOrder.isOlder("0.9.9-SNAPSHOT", "1.0.0")).isTrue();
  }
}
