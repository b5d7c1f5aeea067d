package io.afr.integration.langchain4j;

import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import io.afr.agent.json.Collected;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.journal.Content;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything in a request that is neither messages nor tools. */
final class Parameters {

  private Parameters() {}

  static @Nullable Content of(ChatRequestParameters parameters) {
    Map<String, Object> all =
        JsonObject.of(
            "temperature", parameters.temperature(),
            "topP", parameters.topP(),
            "topK", parameters.topK(),
            "frequencyPenalty", parameters.frequencyPenalty(),
            "presencePenalty", parameters.presencePenalty(),
            "maxOutputTokens", parameters.maxOutputTokens(),
            "stopSequences", unlessEmpty(parameters.stopSequences()),
            "toolChoice", parameters.toolChoice(),
            "responseFormat", format(parameters.responseFormat()));
    addThoseOfTheProvider(parameters, all);
    return all.isEmpty() ? null : JsonWriter.of(all);
  }

  private static @Nullable Object format(@Nullable ResponseFormat format) {
    if (format == null) {
      return null;
    }
    return JsonObject.of(
        "type",
        format.type(),
        "name",
        format.jsonSchema() == null ? null : format.jsonSchema().name(),
        "schema",
        format.jsonSchema() == null ? null : Schema.of(format.jsonSchema().rootElement()));
  }

  /** A provider's module adds getters of its own, such as OpenAI's {@code seed}. */
  private static void addThoseOfTheProvider(
      ChatRequestParameters parameters, Map<String, Object> all) {
    for (Class<?> type = parameters.getClass();
        type != DefaultChatRequestParameters.class && type != null && type != Object.class;
        type = type.getSuperclass()) {
      Method[] methods = type.getDeclaredMethods();
      Arrays.sort(methods, Comparator.comparing(Method::getName));
      for (Method method : methods) {
        if (isParameter(method)) {
          Object value = unlessEmpty(Getter.read(parameters, method.getName()));
          if (value != null) {
            all.putIfAbsent(method.getName(), value);
          }
        }
      }
    }
  }

  private static boolean isParameter(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !isDescribedElsewhere(method.getName());
  }

  private static boolean isDescribedElsewhere(String name) {
    return switch (name) {
      case "modelName",
          "toolSpecifications",
          "responseFormat",
          "hashCode",
          "toString",
          "toBuilder" ->
          true;
      default -> false;
    };
  }

  private static @Nullable Object unlessEmpty(@Nullable Object value) {
    boolean empty =
        (value instanceof Collection<?> items && Collected.isReadable(items) && items.isEmpty())
            || (value instanceof Map<?, ?> map && Collected.isReadable(map) && map.isEmpty());
    return empty ? null : value;
  }
}
