package io.afr.integration.springai;

import io.afr.agent.weave.testing.ContractMethods;
import org.junit.jupiter.api.Test;

final class HooksTest {

  @Test
  void weaveNoMethodOfAContractThatIsNotNamed() throws ClassNotFoundException {
    ContractMethods.areNamed(new SpringAiIntegration());
  }
}
