package io.afr.agent.weave;

import java.util.List;
import java.util.Set;

/**
 * What is woven into the JDK once the first class of a known library is. These classes have long
 * been loaded by then and are transformed anew.
 *
 * <p>The advice stands in {@code io.afr.agent} and is linked in the agent's own class loader. It
 * runs inside the JDK: no lambda, no string concatenation by {@code invokedynamic}.
 *
 * @param types binary names; one that this JDK does not have is left out
 * @param hooks asked for these types only
 */
public record JdkHooks(Set<String> types, List<Hook> hooks) {}
