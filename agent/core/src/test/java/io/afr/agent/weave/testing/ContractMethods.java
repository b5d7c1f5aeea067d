package io.afr.agent.weave.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.weave.Hook;
import io.afr.agent.weave.Integration;
import java.util.Set;
import java.util.TreeSet;
import net.bytebuddy.description.type.TypeDescription;

/** Holds what an integration names of its contracts against what its hooks weave below them. */
public final class ContractMethods {

  private ContractMethods() {}

  /**
   * Fails where a hook weaves a method that {@link Integration#contracts} does not name: a class of
   * the program's that declares no other would not be looked at.
   */
  public static void areNamed(Integration integration) throws ClassNotFoundException {
    Set<String> named = new TreeSet<>();
    Set<String> woven = new TreeSet<>();
    for (String contract : integration.contracts().keySet()) {
      named.addAll(integration.contracts().get(contract));
      TypeDescription type =
          TypeDescription.ForLoadedType.of(
              Class.forName(contract, false, integration.getClass().getClassLoader()));
      for (Hook hook : integration.hooks()) {
        if (hook.type().matches(type)) {
          type.getDeclaredMethods().filter(hook.method()).forEach(m -> woven.add(m.getName()));
        }
      }
    }

    assertThat(woven).as(integration.name()).isNotEmpty().isSubsetOf(named);
  }
}
