package io.afr.integration.adk;

import com.google.adk.events.Event;
import com.google.adk.memory.SearchMemoryResponse;
import com.google.adk.sessions.ListSessionsResponse;
import com.google.adk.sessions.Session;
import io.afr.agent.json.Bounded;
import io.afr.agent.json.Getter;
import io.afr.agent.json.JsonObject;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.journal.Attribute;
import io.afr.journal.Content;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations on sessions and on what outlives them. */
final class Memory {

  private Memory() {}

  /** An operation on one session. */
  static Call ofSession(Object service, String operation, @Nullable String session) {
    return call(service, operation, session).session(Sessions.named(session));
  }

  /** An operation on what a user has said in all sessions. */
  static Call ofUser(
      Object service, String operation, @Nullable String app, @Nullable String user) {
    return call(service, operation, app + "/" + user).sessionOf(service);
  }

  /** What was said in a session is remembered. */
  static Call add(Object service, Session session, List<Event> events) {
    Call call = ofSession(service, "add", session.id());
    for (Event event : List.copyOf(events)) {
      call.part(PartName.ITEM, event(event));
    }
    return call;
  }

  static Call search(
      Object service, @Nullable String app, @Nullable String user, @Nullable String query) {
    Call call = ofUser(service, "search", app, user);
    return query == null ? call : call.part(PartName.QUERY, Bounded.text(query));
  }

  private static Call call(Object service, String operation, @Nullable String key) {
    return Call.memory(Layer.FRAMEWORK, AdkIntegration.NAME, operation)
        .with(Attribute.STORE, store(service.getClass()))
        .with(Attribute.KEY, key);
  }

  /** Anonymous classes are known by what they extend or implement. */
  private static String store(Class<?> type) {
    if (!type.isAnonymousClass()) {
      return type.getSimpleName();
    }
    Class<?>[] interfaces = type.getInterfaces();
    return interfaces.length > 0 ? interfaces[0].getSimpleName() : store(type.getSuperclass());
  }

  static Content event(Event event) {
    Map<String, Object> item = event.content().map(OneShape::tree).orElseGet(JsonObject::of);
    Object state = state(event);
    if (state != null) {
      item.put("stateDelta", state);
    }
    return item(item, event.author());
  }

  private static Content item(Map<String, Object> item, @Nullable String author) {
    if (author != null) {
      item.put("author", author);
    }
    return JsonWriter.of(item);
  }

  /** What an event changes in the session's state; a map whose type differs from 0.3 to 1.0. */
  private static @Nullable Object state(Event event) {
    Object actions = event.actions();
    Object delta = actions == null ? null : Getter.field(actions, "stateDelta");
    return delta instanceof Map<?, ?> map && !map.isEmpty() ? map : null;
  }

  /** What a service lists of sessions are their ids. */
  static List<?> ids(ListSessionsResponse response) {
    return response.sessions().stream()
        .map(session -> JsonWriter.of(JsonObject.of("session", session.id())))
        .toList();
  }

  static List<?> found(SearchMemoryResponse response) {
    return response.memories().stream()
        .map(memory -> item(OneShape.tree(memory.content()), memory.author()))
        .toList();
  }
}
