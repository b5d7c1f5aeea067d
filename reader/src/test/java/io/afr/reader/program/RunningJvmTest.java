package io.afr.reader.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunningJvmTest {

  @Test
  void knowsFromTheStatusWhichSignalsAProcessHears() {
    String status = "SigIgn:\t0000000000000004\nSigCgt:\t2000000181005ccf\nCapInh:\t0\n";

    assertThat(RunningJvm.catches(status, 3)).isTrue();
    assertThat(RunningJvm.catches(status, 5)).isFalse();
    assertThat(RunningJvm.catches("SigCgt:\tffffffffffffffff\n", 64)).isTrue();
    assertThat(RunningJvm.catches("Name:\tjava\n", 3)).isFalse();
  }

  @Test
  void isNotTheOneThatLooks() {
    assertThatThrownBy(() -> RunningJvm.of(ProcessHandle.current().pid()))
        .isInstanceOfSatisfying(
            AttachException.class,
            refused -> assertThat(refused.code()).isEqualTo(AttachException.Code.ITSELF));
    assertThat(RunningJvm.all())
        .extracting(RunningJvm::pid)
        .doesNotContain(ProcessHandle.current().pid());
  }
}
