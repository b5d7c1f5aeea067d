package io.afr.integration.langgraph4j;

import io.afr.agent.weave.testing.ContractMethods;
import org.junit.jupiter.api.Test;

final class HooksTest {

  @Test
  void weaveNoMethodOfAContractThatIsNotNamed() throws ClassNotFoundException {
    ContractMethods.areNamed(new LangGraph4jIntegration());
  }
}
