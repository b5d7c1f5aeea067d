package io.afr.agent.weave;

import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Every class and interface below a contract, itself included. Where it is known what stands above
 * a class the weaver asks {@link #isAmong} instead: Byte Buddy would read all that again.
 */
final class Below implements ElementMatcher<TypeDescription> {

  private final String contract;

  /**
   * @param contract binary name
   */
  Below(String contract) {
    this.contract = contract;
  }

  boolean isAmong(Iterable<String> internalNames) {
    for (String name : internalNames) {
      if (name.replace('/', '.').equals(contract)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean matches(TypeDescription type) {
    return ElementMatchers.hasSuperType(ElementMatchers.named(contract)).matches(type);
  }
}
