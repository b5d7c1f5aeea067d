package io.afr.integration.springai;

import io.afr.agent.json.JsonWriter;
import io.afr.agent.record.Call;
import io.afr.agent.record.Outcome;
import io.afr.agent.record.Recorder;
import io.afr.journal.Attribute;
import io.afr.journal.FrameKind;
import io.afr.journal.Layer;
import io.afr.journal.PartName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.memory.ChatMemory;
import org.springframework.ai.chat.messages.Message;

/** What a conversation's memory is given and asked. */
final class Memory {

  private Memory() {}

  static @Nullable Object begin(
      ChatMemory memory, String operation, @Nullable String conversation, List<?> items) {
    return Recorder.begin(
        FrameKind.MEMORY_OP,
        memory,
        () -> Conversations.of(memory, conversation, call(memory, operation, conversation, items)));
  }

  private static Call call(
      ChatMemory memory, String operation, @Nullable String conversation, List<?> items) {
    Call call =
        Call.memory(Layer.FRAMEWORK, SpringAiIntegration.NAME, operation)
            .with(Attribute.STORE, Stores.kind(memory))
            .with(Attribute.KEY, conversation);
    for (Object item : items) {
      if (item instanceof Message message) {
        call.part(PartName.ITEM, message, Described.MESSAGE);
      } else {
        call.part(PartName.ITEM, JsonWriter.of(item));
      }
    }
    return call;
  }

  static Outcome found(@Nullable List<Message> messages) {
    List<Message> items = Several.of(messages);
    return items.isEmpty() ? Outcome.ok() : Outcome.ok().items(items, Described.MESSAGE);
  }
}
