package io.afr.integration.langchain4j;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.memory.ChatMemory;
import io.afr.agent.json.Guarded;
import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a conversation's memory is given and asked. */
final class Memory {

  private Memory() {}

  static @Nullable Object begin(ChatMemory memory, String operation, Iterable<?> items) {
    return TemporaryMemory.is(memory)
        ? null
        : Recorder.begin(FrameKind.MEMORY_OP, memory, () -> call(memory, operation, items));
  }

  private static Call call(ChatMemory memory, String operation, Iterable<?> items) {
    Object id = Guarded.orNothing(memory::id);
    Call call =
        Call.memory(Layer.FRAMEWORK, LangChain4jIntegration.NAME, operation)
            .with(Attribute.STORE, Stores.kind(memory))
            .with(Attribute.KEY, Guarded.text(id));
    for (Object item : items) {
      if (item instanceof ChatMessage message) {
        call.part(PartName.ITEM, message, Described.MESSAGE);
      } else {
        call.part(PartName.ITEM, JsonWriter.of(item));
      }
    }
    String session = Sessions.named(id);
    return session != null ? call.session(session) : call.sessionOf(memory);
  }

  static Outcome found(@Nullable List<ChatMessage> messages) {
    List<ChatMessage> items = new ArrayList<>();
    Outcome outcome = Outcome.ok();
    for (Object item : Several.shown(messages)) {
      if (item instanceof ChatMessage message) {
        items.add(message);
      } else {
        outcome.part(PartName.ITEM, JsonWriter.of(item));
      }
    }
    return items.isEmpty() ? outcome : outcome.items(items, Described.MESSAGE);
  }
}
