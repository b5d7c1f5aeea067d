package io.afr.agent.options;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code -javaagent:afr-agent.jar=}: {@code key=value,…}, {@code \,} a comma.
 */
final class AgentArguments {

  private AgentArguments() {}

  static Map<String, String> parse(@Nullable String arguments) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (arguments == null) {
      return settings;
    }
    StringBuilder setting = new StringBuilder();
    for (int i = 0; i < arguments.length(); i++) {
      char c = arguments.charAt(i);
      if (c == '\\' && i + 1 < arguments.length() && arguments.charAt(i + 1) == ',') {
        setting.append(',');
        i++;
      } else if (c == ',') {
        add(settings, setting);
      } else {
        setting.append(c);
      }
    }
    add(settings, setting);
    return settings;
  }

  private static void add(Map<String, String> settings, StringBuilder setting) {
    String text = setting.toString().trim();
    setting.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    int equals = text.indexOf('=');
    if (equals < 0) {
      settings.put(text, "");
    } else {
      settings.put(text.substring(0, equals).trim(), text.substring(equals + 1).trim());
    }
  }
}
