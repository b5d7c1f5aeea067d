package io.afr.agent.weave;

import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.utility.JavaConstant;

/** What a woven call tells the {@link Linker} of its advice. */
final class LinkArguments
    implements Advice.BootstrapArgumentResolver, Advice.BootstrapArgumentResolver.Factory {

  private final String integration;
  private final String adviceClass;
  private final String descriptor;

  LinkArguments(String integration) {
    this(integration, "", "");
  }

  private LinkArguments(String integration, String adviceClass, String descriptor) {
    this.integration = integration;
    this.adviceClass = adviceClass;
    this.descriptor = descriptor;
  }

  @Override
  public Advice.BootstrapArgumentResolver resolve(
      MethodDescription.InDefinedShape advice, boolean exit) {
    return new LinkArguments(
        integration, advice.getDeclaringType().getName(), advice.getDescriptor());
  }

  @Override
  public List<JavaConstant> resolve(TypeDescription type, MethodDescription method) {
    return List.of(
        JavaConstant.Simple.ofLoaded(integration),
        JavaConstant.Simple.ofLoaded(adviceClass),
        JavaConstant.Simple.ofLoaded(descriptor));
  }
}
