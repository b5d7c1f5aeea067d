package io.afr.integration.springai;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.weave.Hook;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.description.type.TypeDescription;
import org.junit.jupiter.api.Test;

final class HooksTest {

  /** What {@code contracts()} does not name is not looked for in the program's classes. */
  @Test
  void namesEachMethodOfAContractThatIsWoven() throws ClassNotFoundException {
    Map<String, Set<String>> contracts = new SpringAiIntegration().contracts();
    Set<String> named = new TreeSet<>();
    Set<String> woven = new TreeSet<>();
    for (String contract : contracts.keySet()) {
      named.addAll(contracts.get(contract));
      TypeDescription type =
          TypeDescription.ForLoadedType.of(
              Class.forName(contract, false, HooksTest.class.getClassLoader()));
      for (Hook hook : Hooks.all()) {
        if (hook.type().matches(type)) {
          type.getDeclaredMethods().filter(hook.method()).forEach(m -> woven.add(m.getName()));
        }
      }
    }

    assertThat(woven).isNotEmpty().isSubsetOf(named);
  }
}
