package io.afr.integration.springai;

import io.afr.agent.json.Getter;
import io.afr.agent.json.Guarded;
import io.afr.agent.record.Call;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.memory.ChatMemory;

/** Conversation ids as session ids. */
final class Conversations {

  /** What the library calls every conversation that nobody named. */
  private static final String UNNAMED = "default";

  private Conversations() {}

  /** Null for the library's default id, which says nothing. */
  static @Nullable String named(@Nullable Object conversation) {
    String name = conversation == null ? null : Guarded.orNothing(conversation::toString);
    return UNNAMED.equals(name) ? null : name;
  }

  /** A conversation of a memory. Those without a name are all the same one. */
  static Call of(ChatMemory memory, @Nullable String conversation, Call call) {
    String session = named(conversation);
    return session == null ? call.sessionOf(memory) : call.session(session);
  }

  /**
   * The conversation that a chat client goes on with: as the request names it, or the memory that
   * one of its advisors would look it up in.
   */
  static Call of(Map<String, Object> context, List<?> advisors, Call call) {
    String session = named(context.get(ChatMemory.CONVERSATION_ID));
    for (Object advisor : advisors) {
      if (session == null && Getter.field(advisor, "chatMemory") instanceof ChatMemory memory) {
        // Until 1.1 an advisor may have a default of its own.
        session =
            Getter.field(advisor, "defaultConversationId") instanceof String own
                ? named(own)
                : null;
        call.sessionOf(memory);
      }
    }
    return call.session(session);
  }
}
