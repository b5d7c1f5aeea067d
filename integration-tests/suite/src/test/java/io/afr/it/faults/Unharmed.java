package io.afr.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.it.harness.Flown;
import java.util.List;
import java.util.function.Predicate;

/** That a host did what it does without the agent, but for lines of the agent's on stderr. */
final class Unharmed {
  private static final Predicate<String> isOurs = line -> line.startsWith("AFR: ");

  private Unharmed() {}

  /** Returns what the agent said. */
  static List<String> assertUnharmed(Flown flown) {
    List<String> said = flown.recorded().err().lines().filter(isOurs).toList();
    List<String> rest = flown.recorded().err().lines().filter(isOurs.negate()).toList();

    assertThat(flown.recorded().out()).isEqualTo(flown.plain().out());
    assertThat(flown.recorded().exitCode()).isEqualTo(flown.plain().exitCode());
    assertThat(rest).as("stderr").isEqualTo(flown.plain().err().lines().toList());
    return said;
  }
}
