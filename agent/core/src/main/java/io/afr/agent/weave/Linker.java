package io.afr.agent.weave;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connects a woven call with the advice, when it is first reached.
 *
 * <p>Linking may itself run woven code of the JDK. Such an inner call does nothing at first and is
 * linked when the outer one is; without that the inner, being ready first, would stay empty for
 * ever.
 */
final class Linker implements Function<Object[], CallSite> {

  private static final ThreadLocal<@Nullable Queue<Link>> linking = new ThreadLocal<>();

  private final IntegrationClassLoaders loaders;
  private final WeaveListener listener;

  Linker(IntegrationClassLoaders loaders, WeaveListener listener) {
    this.loaders = loaders;
    this.listener = listener;
  }

  /**
   * Links a call.
   *
   * @param call as {@link io.afr.agent.premain.AdviceDispatcher} passes it on
   */
  @Override
  public CallSite apply(Object[] call) {
    Link link = new Link((Lookup) call[0], (String) call[1], (MethodType) call[2], call[3]);
    Queue<Link> outer = linking.get();
    if (outer != null) {
      outer.add(link);
      return link.site;
    }
    Queue<Link> links = new ArrayDeque<>();
    linking.set(links);
    try {
      links.add(link);
      for (Link next = links.poll(); next != null; next = links.poll()) {
        connect(next);
      }
    } finally {
      linking.remove();
    }
    return link.site;
  }

  private void connect(Link link) {
    try {
      ClassLoader loader = loaders.of(link.adviceClass, link.caller.lookupClass().getClassLoader());
      Class<?> advice = Class.forName(link.adviceClass, false, loader);
      MethodHandle target =
          MethodHandles.privateLookupIn(advice, MethodHandles.lookup())
              .findStatic(
                  advice,
                  link.method,
                  MethodType.fromMethodDescriptorString(link.descriptor, loader))
              .asType(link.site.type());
      link.site.setTarget(link.fence(listener).around(target));
    } catch (Throwable failed) {
      link.fence(listener).retire(asLinkageError(failed));
    }
  }

  private static LinkageError asLinkageError(Throwable failed) {
    if (failed instanceof LinkageError linkageError) {
      return linkageError;
    }
    LinkageError error = new LinkageError(failed.toString());
    error.initCause(failed);
    return error;
  }

  /** One woven call on its way to its advice. */
  private static final class Link {
    final Lookup caller;
    final String method;
    final String integration;
    final String adviceClass;
    final String descriptor;
    final MutableCallSite site;

    Link(Lookup caller, String method, MethodType type, Object hook) {
      Object[] constants = (Object[]) hook;
      this.caller = caller;
      this.method = method;
      this.integration = (String) constants[0];
      this.adviceClass = (String) constants[1];
      this.descriptor = (String) constants[2];
      this.site = new MutableCallSite(MethodHandles.empty(type));
    }

    Fence fence(WeaveListener listener) {
      String advice = adviceClass.substring(adviceClass.lastIndexOf('.') + 1) + "." + method;
      String target = caller.lookupClass().getName();
      return new Fence(site, integration, advice, target, listener);
    }
  }
}
