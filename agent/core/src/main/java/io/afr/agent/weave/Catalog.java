package io.afr.agent.weave;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All integrations, by what makes a class theirs. */
final class Catalog {

  /** A class mentions a library's package. */
  private static final int LIBRARY = 1;

  /** A class may carry an annotation. */
  private static final int ANNOTATION = 2;

  private final Prefixes prefixes = new Prefixes();
  private final List<Annotations> annotations = new ArrayList<>();
  private final Map<String, List<Integration>> byType = new HashMap<>();
  private final Map<String, List<Integration>> byContract = new HashMap<>();

  /** Of contracts that a package tells, and of those that none does. */
  private final MethodNames methodsOfLibraries;

  private final MethodNames methodsOfAny;
  private final Contracts contracts;

  Catalog(Collection<Integration> integrations) {
    List<byte[]> mentioned = new ArrayList<>();
    Set<String> ofLibraries = new HashSet<>();
    Set<String> ofAny = new HashSet<>();
    for (Integration integration : integrations) {
      boolean isTold = !integration.marker().isEmpty();
      if (isTold) {
        mentioned.add(integration.marker().getBytes(StandardCharsets.US_ASCII));
      }
      for (Set<String> methods : integration.contracts().values()) {
        (isTold ? ofLibraries : ofAny).addAll(methods);
      }
      for (String type : integration.types()) {
        put(byType, type, integration);
      }
      // A contract's own default methods are woven like any class below it.
      for (String contract : integration.contracts().keySet()) {
        put(byType, contract, integration);
        put(byContract, contract, integration);
      }
      if (!integration.annotations().isEmpty()) {
        annotations.add(new Annotations(integration));
      }
    }
    prefixes.add(mentioned, LIBRARY);
    for (Annotations own : annotations) {
      prefixes.add(own.packages(), ANNOTATION);
    }
    methodsOfLibraries = new MethodNames(ofLibraries);
    methodsOfAny = new MethodNames(ofAny);
    contracts = new Contracts(byContract.keySet());
  }

  private static void put(
      Map<String, List<Integration>> map, String type, Integration integration) {
    List<Integration> there = map.get(internal(type));
    if (there == null) {
      there = new ArrayList<>(1);
      map.put(internal(type), there);
    }
    if (!there.contains(integration)) {
      there.add(integration);
    }
  }

  /**
   * What makes a class one to weave.
   *
   * @param integrations those that weave it, each with the internal name of what says so: the class
   *     itself, a contract above it, or an annotation that it carries
   * @param contracts those that stand above it and the one that it is, internal names
   */
  record Found(Map<Integration, String> integrations, List<String> contracts) {

    static final Found NOTHING = new Found(Map.of(), List.of());
  }

  /** Whether a loaded class is named by an integration, annotated, or stands below a contract. */
  boolean concerns(Class<?> type) {
    return byType.containsKey(internalName(type)) || isBelowContract(type) || isAnnotated(type);
  }

  /** By its class file: to ask the class itself would load what its members mention. */
  private boolean isAnnotated(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    for (Annotations own : annotations) {
      byte[] bytes =
          loader == null || !own.isVisibleTo(loader)
              ? null
              : ClassBytes.of(loader, internalName(type));
      if (bytes != null && isAnnotated(own, new ClassFile(bytes))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an integration names a class. */
  boolean names(String internalName) {
    return byType.containsKey(internalName);
  }

  private boolean isAnnotated(Annotations own, ClassFile file) {
    return (file.mentions(prefixes) & ANNOTATION) != 0 && own.in(file) != null;
  }

  private boolean isBelowContract(@Nullable Class<?> type) {
    if (type == null || type.getClassLoader() == null) {
      return false;
    }
    if (byContract.containsKey(internalName(type)) || isBelowContract(type.getSuperclass())) {
      return true;
    }
    for (Class<?> implemented : type.getInterfaces()) {
      if (isBelowContract(implemented)) {
        return true;
      }
    }
    return false;
  }

  private static String internalName(Class<?> type) {
    return internal(type.getName());
  }

  private static String internal(String binaryName) {
    return binaryName.replace('.', '/');
  }

  /** What is known of a class before Byte Buddy looks at it. */
  Found of(ClassLoader loader, String internalName, byte[] bytes) {
    List<Integration> named = byType.getOrDefault(internalName, List.of());
    if (named.isEmpty() && methodsOfAny.isEmpty() && Frameworks.contain(internalName)) {
      return Found.NOTHING;
    }
    ClassFile file = new ClassFile(bytes);
    int mentioned = file.mentions(prefixes);
    Map<Integration, String> found = (mentioned & ANNOTATION) == 0 ? Map.of() : annotated(file);
    if (named.isEmpty() && !declaresMethodOfContract(file, (mentioned & LIBRARY) != 0)) {
      return found.isEmpty() ? Found.NOTHING : new Found(found, List.of());
    }
    found = new HashMap<>(found);
    List<String> above = contracts.above(loader, bytes);
    for (String contract : above) {
      for (Integration integration : byContract.getOrDefault(contract, List.of())) {
        found.putIfAbsent(integration, contract);
      }
    }
    for (Integration integration : named) {
      found.put(integration, internalName);
    }
    if (byContract.containsKey(internalName)) {
      above.add(internalName);
    }
    return new Found(found, above);
  }

  /**
   * Only what a class declares itself is woven; and to look for the contracts above it asks its
   * loader for files, which takes long where many jars are searched.
   */
  private boolean declaresMethodOfContract(ClassFile file, boolean mentionsLibrary) {
    return (mentionsLibrary && file.declares(methodsOfLibraries)) || file.declares(methodsOfAny);
  }

  private Map<Integration, String> annotated(ClassFile file) {
    Map<Integration, String> found = Map.of();
    for (Annotations own : annotations) {
      String annotation = own.in(file);
      if (annotation != null) {
        found = found.isEmpty() ? new HashMap<>(2) : found;
        found.put(own.integration(), annotation);
      }
    }
    return found;
  }
}
