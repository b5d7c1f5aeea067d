package io.afr.agent.weave;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All integrations, by what makes a class theirs. */
final class Catalog {

  private final List<Integration> integrations;
  private final byte[][] markers;
  private final Map<String, Integration> byType = new HashMap<>();
  private final Map<String, Integration> byContract = new HashMap<>();
  private final Contracts contracts;

  Catalog(Collection<Integration> integrations) {
    this.integrations = List.copyOf(integrations);
    markers = new byte[this.integrations.size()][];
    for (int i = 0; i < markers.length; i++) {
      Integration integration = this.integrations.get(i);
      markers[i] = integration.marker().getBytes(StandardCharsets.US_ASCII);
      for (String type : integration.types()) {
        byType.put(type.replace('.', '/'), integration);
      }
      // A contract's own default methods are woven like any class below it.
      for (String contract : integration.contracts()) {
        byType.put(contract.replace('.', '/'), integration);
        byContract.put(contract.replace('.', '/'), integration);
      }
    }
    contracts = new Contracts(byContract.keySet());
  }

  /** Whether a loaded class is named by an integration or stands below a contract. */
  boolean concerns(Class<?> type) {
    return byType.containsKey(internalName(type)) || isBelowContract(type);
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
    return type.getName().replace('.', '/');
  }

  /**
   * The integrations that weave a class, each with the class that says so: the class itself or a
   * contract above it.
   */
  Map<Integration, String> of(ClassLoader loader, String internalName, byte[] bytes) {
    Integration named = byType.get(internalName);
    if (named == null && !mentionsALibrary(bytes)) {
      return Map.of();
    }
    Map<Integration, String> found = new HashMap<>(2);
    for (String contract : contracts.above(loader, bytes)) {
      found.putIfAbsent(integrationOf(contract), contract);
    }
    if (named != null) {
      found.put(named, internalName);
    }
    return found;
  }

  private Integration integrationOf(String contract) {
    Integration integration = byContract.get(contract);
    if (integration == null) {
      throw new IllegalStateException("no integration has the contract " + contract);
    }
    return integration;
  }

  private boolean mentionsALibrary(byte[] bytes) {
    ClassFile file = new ClassFile(bytes);
    for (byte[] marker : markers) {
      if (file.mentions(marker)) {
        return true;
      }
    }
    return false;
  }
}
