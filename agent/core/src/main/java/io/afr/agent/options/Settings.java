package io.afr.agent.options;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is set, as text: agent arguments before system properties before environment before the
 * file. Keys that nobody knows are complained about here.
 */
final class Settings {

  private static final String prefix = "afr.";

  private final Map<String, String> texts = new TreeMap<>();
  private final Consumer<String> complaints;

  private Settings(Consumer<String> complaints) {
    this.complaints = complaints;
  }

  static Settings of(
      @Nullable String arguments,
      Properties properties,
      Map<String, String> environment,
      Consumer<String> complaints) {
    Settings settings = new Settings(complaints);
    settings.addAll(AgentArguments.parse(arguments), "in the agent's arguments");
    settings.addAll(ofProperties(properties), "among the system properties");
    settings.addAll(ofEnvironment(environment), "in the environment");
    settings.addFile();
    return settings;
  }

  @Nullable String get(Key key) {
    return texts.get(key.text);
  }

  /** Everything set below a prefix, by the rest of the key. */
  Map<String, String> below(String keyPrefix) {
    Map<String, String> found = new TreeMap<>();
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      if (entry.getKey().startsWith(keyPrefix)) {
        found.put(entry.getKey().substring(keyPrefix.length()), entry.getValue());
      }
    }
    return found;
  }

  private void addAll(Map<String, String> source, String where) {
    for (Map.Entry<String, String> entry : source.entrySet()) {
      if (Key.isKnown(entry.getKey())) {
        texts.putIfAbsent(entry.getKey(), entry.getValue());
      } else {
        complaints.accept("unknown option " + entry.getKey() + " " + where + ", ignored");
      }
    }
  }

  private static Map<String, String> ofProperties(Properties properties) {
    Map<String, String> found = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith(prefix)) {
        found.put(name.substring(prefix.length()), properties.getProperty(name));
      }
    }
    return found;
  }

  /** Empty variables count as not set, as everywhere. */
  private static Map<String, String> ofEnvironment(Map<String, String> environment) {
    Map<String, String> keys = new HashMap<>();
    for (Key key : Key.values()) {
      keys.put(Key.inEnvironment(key.text), key.text);
    }
    String integrations = Key.inEnvironment(Key.INTEGRATIONS);
    Map<String, String> found = new TreeMap<>();
    for (Map.Entry<String, String> entry : environment.entrySet()) {
      String name = entry.getKey();
      if (!name.startsWith("AFR_") || entry.getValue().isEmpty()) {
        continue;
      }
      String key = keys.get(name);
      if (key == null && name.startsWith(integrations)) {
        String library = name.substring(integrations.length()).toLowerCase(Locale.ROOT);
        key = Key.INTEGRATIONS + library.replace('_', '-');
      }
      found.put(key == null ? name : key, entry.getValue());
    }
    return found;
  }

  private void addFile() {
    String path = get(Key.CONFIG);
    if (path == null) {
      return;
    }
    Properties properties = new Properties();
    try (InputStream in = new FileInputStream(new File(path))) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException unreadable) {
      complaints.accept("cannot read config=" + path + ": " + unreadable.getMessage());
      return;
    }
    Map<String, String> found = new TreeMap<>();
    for (String name : properties.stringPropertyNames()) {
      found.put(name, properties.getProperty(name).trim());
    }
    addAll(found, "in " + path);
  }
}
