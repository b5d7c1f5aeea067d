package io.afr.integration.springai;

import io.afr.agent.json.Collected;
import io.afr.agent.record.Call;
import io.afr.agent.record.Evidence;
import io.afr.agent.record.Fingerprints;
import io.afr.agent.record.Frame;
import io.afr.agent.record.Recorder;
import io.afr.journal.FrameKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.client.ChatClientRequest;
import org.springframework.ai.chat.messages.Message;

/** One request of a chat client, with everything that its advisors do. */
final class Run {

  private Run() {}

  static @Nullable Frame begin(Object chain, ChatClientRequest request, List<?> advisors) {
    return Recorder.begin(FrameKind.RUN, chain, () -> call(request, advisors));
  }

  private static Call call(ChatClientRequest request, List<?> advisors) {
    Map<String, Object> context = request.context();
    Call call = Call.run(SpringAiIntegration.NAME, "").evidence(evidence(request));
    return Conversations.of(Collected.isReadable(context) ? context : Map.of(), advisors, call);
  }

  /** Of a client without a memory the program itself sends what was said before. */
  private static Evidence evidence(ChatClientRequest request) {
    Fingerprints messages = new Fingerprints();
    for (Message message : Several.of(request.prompt().getInstructions())) {
      messages.add(io.afr.integration.springai.Fingerprints.of(message));
    }
    return new Evidence(null, null, List.of(), messages);
  }
}
