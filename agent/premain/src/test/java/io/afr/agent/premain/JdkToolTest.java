package io.afr.agent.premain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JdkToolTest {

  @Test
  void knowsTheJdksPrograms() {
    assertThat(JdkTool.isRunning("jdk.compiler/com.sun.tools.javac.Main -d x A.java")).isTrue();
    assertThat(JdkTool.isRunning("java.base/sun.security.tools.keytool.Main -list")).isTrue();
    assertThat(JdkTool.isRunning("jdk.jcmd/sun.tools.jcmd.JCmd")).isTrue();
    assertThat(JdkTool.isRunning("jdk.jshell/jdk.internal.jshell.tool.JShellToolProvider"))
        .isTrue();
  }

  @Test
  void leavesProgramsAlone() {
    assertThat(JdkTool.isRunning(null)).isFalse();
    assertThat(JdkTool.isRunning("com.acme.Main jdk.compiler/com.sun.tools.javac.Main")).isFalse();
    assertThat(JdkTool.isRunning("/opt/sun.app/app.jar")).isFalse();
    assertThat(JdkTool.isRunning("jdk.acme/com.acme.Main")).isFalse();
  }

  @Test
  void runsInAProgramThatIsStartedFromItsSource() {
    assertThat(JdkTool.isRunning("jdk.compiler/com.sun.tools.javac.launcher.Main Hello.java"))
        .isFalse();
    assertThat(JdkTool.isRunning("jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher A.java"))
        .isFalse();
  }
}
