package io.afr.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class IntegrationClassLoadersTest {

  private final ClassLoader agent = getClass().getClassLoader();
  private final IntegrationClassLoaders loaders = new IntegrationClassLoaders(agent);

  @Test
  void hasOneLoaderForEachLoaderOfTheProgram() {
    Program one = new Program();
    Program other = new Program();

    assertThat(loaders.of("io.afr.integration.x.Advice", one))
        .isSameAs(loaders.of("io.afr.integration.x.Advice", one))
        .isNotSameAs(loaders.of("io.afr.integration.x.Advice", other));
  }

  @Test
  void linksTheAgentsOwnAdviceInTheAgent() {
    assertThat(loaders.of("io.afr.agent.context.jdk.RunAdvice", null)).isSameAs(agent);
    assertThat(loaders.of("io.afr.agent.context.jdk.RunAdvice", new Program())).isSameAs(agent);
  }

  @Test
  void takesTheAgentsClassesFromTheAgentAndTheRestFromTheProgram() throws Exception {
    Program program = new Program().with(IntegrationClassLoadersTest.class);
    ClassLoader loader = loaders.of("io.afr.integration.x.Advice", program);

    assertThat(loader.loadClass(Hook.class.getName())).isSameAs(Hook.class);
    assertThat(loader.loadClass("org.assertj.core.api.Assertions").getClassLoader())
        .isSameAs(agent);
    assertThat(loader.getParent()).isSameAs(program);
  }

  @Test
  @Timeout(60)
  void keepsNoLoaderOfTheProgramAlive() {
    WeakReference<ClassLoader> program = useAndForget();

    while (program.get() != null) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(program.get()).isNull();
  }

  private WeakReference<ClassLoader> useAndForget() {
    Program program = new Program();
    loaders.of("io.afr.integration.x.Advice", program);
    return new WeakReference<>(program);
  }
}
