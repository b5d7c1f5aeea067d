package io.afr.agent.weave;

import io.afr.agent.options.Options;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which libraries the program has, and whether their calls are recorded. */
final class Sightings {

  private final Options options;
  private final WeaveListener listener;
  private final Map<String, Library> byLocation = new ConcurrentHashMap<>();
  private final Map<String, Library> told = new ConcurrentHashMap<>();

  Sightings(Options options, WeaveListener listener) {
    this.options = options;
    this.listener = listener;
  }

  /**
   * Whether the library that a class belongs to is recorded.
   *
   * @param type internal name of the library's class
   * @param own whether {@code domain} is that class's: it is that of the class woven
   */
  boolean admits(
      Integration integration,
      ClassLoader loader,
      String type,
      boolean own,
      @Nullable ProtectionDomain domain) {
    String location = own ? location(domain) : "";
    if (location.isEmpty()) {
      location = location(loader, type);
    }
    String key = integration.name() + " " + location;
    Library library = byLocation.get(key);
    if (library == null) {
      library = look(integration, location);
      byLocation.put(key, library);
      // A library comes in several jars of one version: one sighting.
      if (told.putIfAbsent(library.name() + " " + library.version(), library) == null) {
        listener.found(library, integration.startsRecording());
      }
    }
    return library.state() == Library.State.RECORDED;
  }

  private Library look(Integration integration, String location) {
    LibraryVersions tested = integration.versions();
    String version =
        tested.equals(LibraryVersions.NONE) ? "" : LibraryJar.version(location, tested);
    Library.State state = Library.State.RECORDED;
    if (!options.records(integration.name())) {
      state = Library.State.OFF;
    } else if (!version.isEmpty() && VersionOrder.isOlder(version, tested.oldest())) {
      state = Library.State.UNSUPPORTED;
    }
    return new Library(integration.name(), version, state, location, tested);
  }

  private static String location(@Nullable ProtectionDomain domain) {
    CodeSource source = domain == null ? null : domain.getCodeSource();
    URL url = source == null ? null : source.getLocation();
    return url == null ? "" : url.toString();
  }

  private static String location(ClassLoader loader, String type) {
    String resource = type + ".class";
    URL url = loader.getResource(resource);
    if (url == null) {
      return "";
    }
    String text = url.toString();
    String directory = text.substring(0, text.length() - resource.length());
    return directory.endsWith("!/") ? directory.substring(0, directory.length() - 2) : directory;
  }
}
