package io.afr.agent.weave;

import io.afr.agent.log.Log;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ClassFileVersion;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.scaffold.TypeInitializer;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.auxiliary.AuxiliaryType;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.matcher.ElementMatchers;
import net.bytebuddy.pool.TypePool;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * Writes calls of advice into class files. The only class that loads Byte Buddy, so it is not made
 * before a class of a known library turns up.
 *
 * <p>Nothing is loaded to find out: types are described from their class files. No member is added,
 * so that classes can be woven after they were loaded.
 */
final class Weaver {

  /** Bridges call the method that they stand for; synthetic methods may well be the program's. */
  private static final ElementMatcher.Junction<MethodDescription> hasOwnCode =
      ElementMatchers.not(
          ElementMatchers.isBridge()
              .or(ElementMatchers.isAbstract())
              .or(ElementMatchers.isNative())
              .or(ElementMatchers.isTypeInitializer()));

  private static final int FIRST_WITH_INVOKEDYNAMIC = 51;

  private final Method bootstrap;

  /** What is the same for the whole program. An annotation that cannot be found is not there. */
  private final ClassFileLocator agentFiles;

  private final TypePool agentTypes;
  private final ClassFileLocator integrationFiles;
  private final Map<WovenHook, Advice> agentAdvice = new ConcurrentHashMap<>();
  private final WeaveListener listener;

  /**
   * @param bootstrap of the dispatcher
   * @param agent class loader of the advice classes' files
   */
  Weaver(Method bootstrap, ClassLoader agent, WeaveListener listener) {
    this.bootstrap = bootstrap;
    this.listener = listener;
    this.agentFiles =
        new AgentClassFiles(
            agent, "java.", "net.bytebuddy.", "io.afr.agent.", "io.afr.journal.", "io.afr.api.");
    this.agentTypes = TypePool.Default.of(agentFiles);
    this.integrationFiles = new AgentClassFiles(agent, IntegrationClassLoader.INTEGRATIONS);
  }

  /**
   * Writes the hooks that fit into a class file. One that cannot be written is left out.
   *
   * @param loader of the class; null for the JDK's own
   * @param name binary name
   * @param contracts those that it is or that stand above it, internal names
   * @return null if no hook has anything to do there
   */
  byte @Nullable [] weave(
      @Nullable ClassLoader loader,
      String name,
      byte[] bytes,
      List<WovenHook> hooks,
      List<String> contracts)
      throws IOException {
    try {
      return weaveAll(loader, name, bytes, hooks, contracts);
    } catch (RuntimeException unfit) {
      Log.debug("weaving the hooks of " + name + " one by one", unfit);
      return weaveSingly(loader, name, bytes, hooks, contracts);
    }
  }

  private byte @Nullable [] weaveSingly(
      @Nullable ClassLoader loader,
      String name,
      byte[] bytes,
      List<WovenHook> hooks,
      List<String> contracts)
      throws IOException {
    byte[] woven = null;
    for (WovenHook hook : hooks) {
      try {
        byte[] more =
            weaveAll(loader, name, woven == null ? bytes : woven, List.of(hook), contracts);
        woven = more == null ? woven : more;
      } catch (RuntimeException unfit) {
        listener.retired(
            new RetiredSite(
                hook.integration(),
                hook.hook().advice().getSimpleName(),
                name,
                new LinkageError(unfit.toString(), unfit)));
      }
    }
    return woven;
  }

  private byte @Nullable [] weaveAll(
      @Nullable ClassLoader loader,
      String name,
      byte[] bytes,
      List<WovenHook> hooks,
      List<String> contracts)
      throws IOException {
    ClassFileLocator files =
        new ClassFileLocator.Compound(
            ClassFileLocator.Simple.of(name, bytes), agentFiles, integrationFiles, filesOf(loader));
    TypePool pool =
        new TypePool.Default(
            new TypePool.CacheProvider.Simple(), files, readerMode(hooks), agentTypes);
    TypeDescription type = pool.describe(name).resolve();
    List<AsmVisitorWrapper> changes = new ArrayList<>();
    for (WovenHook hook : hooks) {
      ElementMatcher.Junction<MethodDescription> methods = hasOwnCode.and(hook.hook().method());
      if (isMeant(hook.hook().type(), type, contracts)
          && !type.getDeclaredMethods().filter(methods).isEmpty()) {
        checkVersion(bytes);
        changes.add(advice(hook, pool, files).on(methods));
      }
    }
    return changes.isEmpty() ? null : changed(type, pool, bytes, changes);
  }

  private static boolean isMeant(
      ElementMatcher<? super TypeDescription> types, TypeDescription type, List<String> contracts) {
    return types instanceof Below below ? below.isAmong(contracts) : types.matches(type);
  }

  /**
   * What {@code ByteBuddy.decorate} does, without its machinery for members that are added, whose
   * 140 classes the program would wait for when it loads its first class of a library.
   */
  private static byte[] changed(
      TypeDescription type, TypePool pool, byte[] bytes, List<AsmVisitorWrapper> changes) {
    AsmVisitorWrapper all = new AsmVisitorWrapper.Compound(changes);
    ClassReader reader = OpenedClassReader.of(bytes);
    ClassWriter writer = new ClassWriter(reader, all.mergeWriter(0));
    ClassVisitor visitor =
        all.wrap(
            type,
            writer,
            context(type, ClassFileVersion.ofClassFile(bytes)),
            pool,
            type.getDeclaredFields(),
            type.getDeclaredMethods(),
            all.mergeWriter(0),
            all.mergeReader(0));
    reader.accept(visitor, all.mergeReader(0));
    return writer.toByteArray();
  }

  private static Implementation.Context context(TypeDescription type, ClassFileVersion version) {
    return Implementation.Context.Disabled.Factory.INSTANCE.make(
        type,
        new AuxiliaryType.NamingStrategy.Suffixing("afr"),
        TypeInitializer.None.INSTANCE,
        version,
        version,
        Implementation.Context.FrameGeneration.GENERATE);
  }

  /** Where advice is told of the methods, parameters have names also from debugging information. */
  private static TypePool.Default.ReaderMode readerMode(List<WovenHook> hooks) {
    for (WovenHook hook : hooks) {
      if (hook.hook().site() != null) {
        return TypePool.Default.ReaderMode.EXTENDED;
      }
    }
    return TypePool.Default.ReaderMode.FAST;
  }

  /** Proxies and old compilers still write classes that may not call by {@code invokedynamic}. */
  private static void checkVersion(byte[] bytes) {
    int major = (bytes[6] & 0xff) << 8 | (bytes[7] & 0xff);
    if (major < FIRST_WITH_INVOKEDYNAMIC) {
      throw new IllegalStateException("its class file is older than Java 7 (" + major + ")");
    }
  }

  /** Advice of an integration speaks of types that each loader of the program has its own of. */
  private Advice advice(WovenHook hook, TypePool pool, ClassFileLocator files) {
    if (hook.hook().advice().getName().startsWith(IntegrationClassLoader.INTEGRATIONS)) {
      return newAdvice(hook, pool, files);
    }
    Advice advice = agentAdvice.get(hook);
    if (advice == null) {
      advice = newAdvice(hook, agentTypes, agentFiles);
      agentAdvice.put(hook, advice);
    }
    return advice;
  }

  private Advice newAdvice(WovenHook hook, TypePool pool, ClassFileLocator files) {
    Advice.WithCustomMapping mapping = Advice.withCustomMapping();
    if (hook.hook().site() != null) {
      mapping = mapping.bind(new SiteText(hook.hook().site()));
    }
    return mapping
        .with(new Advice.AssignReturned.Factory().withSuppressed(Throwable.class))
        .bootstrap(
            bootstrap,
            new LinkArguments(hook.integration()),
            TypeDescription.Generic.Visitor.Generalizing.INSTANCE)
        .to(pool.describe(hook.hook().advice().getName()).resolve(), files);
  }

  private static ClassFileLocator filesOf(@Nullable ClassLoader loader) {
    return loader == null
        ? ClassFileLocator.ForClassLoader.ofBootLoader()
        : ClassFileLocator.ForClassLoader.of(loader);
  }
}
