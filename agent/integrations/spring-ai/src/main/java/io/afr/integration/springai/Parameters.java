package io.afr.integration.springai;

import io.afr.agent.json.Collected;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;

/**
 * Everything in a request that is neither messages nor tools. Each provider's module adds getters
 * of its own, such as OpenAI's {@code seed}; some of them are about the way to the provider, and
 * what opens it.
 */
final class Parameters {

  private static final String LIBRARY = "org.springframework.ai.";

  private static final Set<String> elsewhere =
      Set.of(
          "Class",
          "Model",
          "ToolCallbacks",
          "ToolNames",
          "ToolContext",
          "Tools",
          "Stop",
          "InternalToolExecutionEnabled",
          "StreamUsage");

  private static final Set<String> connection =
      Set.of(
          "ApiKey",
          "BaseUrl",
          "Credential",
          "CustomHeaders",
          "HttpHeaders",
          "Proxy",
          "Timeout",
          "MaxRetries",
          "OrganizationId",
          "DeploymentName",
          "MicrosoftDeploymentName",
          "MicrosoftFoundryServiceVersion");

  private Parameters() {}

  static @Nullable Content of(@Nullable ChatOptions options, @Nullable ChatOptions defaults) {
    Map<String, Object> all = new TreeMap<>();
    add(defaults, all);
    add(options, all);
    return all.isEmpty() ? null : JsonWriter.of(all);
  }

  static @Nullable String model(@Nullable ChatOptions options, @Nullable ChatOptions defaults) {
    String model = options == null ? null : Getter.text(options, "getModel");
    return model == null && defaults != null ? defaults.getModel() : model;
  }

  static List<ToolCallback> tools(@Nullable ChatOptions options, @Nullable ChatOptions defaults) {
    List<ToolCallback> tools = tools(options);
    return tools.isEmpty() ? tools(defaults) : tools;
  }

  private static List<ToolCallback> tools(@Nullable ChatOptions options) {
    return options instanceof ToolCallingChatOptions calling
        ? Several.of(calling.getToolCallbacks())
        : List.of();
  }

  /** Of options that the program has written itself nothing is asked. */
  private static void add(@Nullable ChatOptions options, Map<String, Object> all) {
    if (options == null || !options.getClass().getName().startsWith(LIBRARY)) {
      return;
    }
    for (Method method : options.getClass().getMethods()) {
      String name = method.getName().startsWith("get") ? method.getName().substring(3) : "";
      if (method.getParameterCount() == 0
          && !name.isEmpty()
          && !elsewhere.contains(name)
          && !connection.contains(name)) {
        Object value = Getter.read(options, method.getName());
        if (value != null && !isEmpty(value)) {
          all.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), value);
        }
      }
    }
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Collection<?> items && Collected.isReadable(items) && items.isEmpty())
        || (value instanceof Map<?, ?> map && Collected.isReadable(map) && map.isEmpty());
  }
}
