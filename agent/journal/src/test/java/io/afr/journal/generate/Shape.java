package io.afr.journal.generate;

import io.afr.journal.AttachmentMark;
import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How messages are written: as frameworks' integrations do, or as they go over the wire. */
enum Shape {
  /** OpenTelemetry's GenAI messages. */
  ONE {
    @Override
    Content message(String role, byte[] text) {
      return json(said(role).add(part(text)).add("]}"));
    }

    @Override
    Content answer(byte[] text, List<Asked> asks) {
      Text json = said("assistant").add(part(text));
      for (Asked ask : asks) {
        json.add(",{\"type\":\"tool_call\",\"id\":\"" + ask.callId() + "\",\"name\":\"")
            .add(ask.tool() + "\",\"arguments\":")
            .add(ask.args() + "}");
      }
      return json(json.add("]}"));
    }

    /** A long result stands on the tape already; the message refers to it. */
    @Override
    Content result(Asked ask, byte[] text) {
      boolean isLong = new String(text, StandardCharsets.UTF_8).length() >= 256;
      String mark = isLong ? AttachmentMark.of(0, text) : "";
      Text json =
          said("tool")
              .add("{\"type\":\"tool_call_response\",\"id\":\"" + ask.callId() + "\",\"name\":\"")
              .add(ask.tool() + "\",\"response\":\"")
              .add(isLong ? mark.getBytes(StandardCharsets.UTF_8) : text)
              .add("\"}]}");
      return isLong
          ? json(json).withAttachments(List.of(Content.of(Content.TEXT, text)))
          : json(json);
    }

    private Text said(String role) {
      return new Text().add("{\"role\":\"" + role + "\",\"parts\":[");
    }

    private byte[] part(byte[] text) {
      return new Text().add("{\"type\":\"text\",\"content\":\"").add(text).add("\"}").bytes();
    }
  },

  /** OpenAI's chat completions. */
  OPEN_AI {
    @Override
    Content message(String role, byte[] text) {
      return json(said(role, text).add("}"));
    }

    @Override
    Content answer(byte[] text, List<Asked> asks) {
      Text json = said("assistant", text);
      for (int i = 0; i < asks.size(); i++) {
        Asked ask = asks.get(i);
        json.add(i == 0 ? ",\"tool_calls\":[" : ",")
            .add("{\"id\":\"" + ask.callId() + "\",\"type\":\"function\",\"function\":{\"name\":\"")
            .add(ask.tool() + "\",\"arguments\":\"")
            .add(ask.args().replace("\"", "\\\"") + "\"}}");
      }
      return json(json.add(asks.isEmpty() ? "}" : "]}"));
    }

    @Override
    Content result(Asked ask, byte[] text) {
      return json(said("tool", text).add(",\"tool_call_id\":\"" + ask.callId() + "\"}"));
    }

    private Text said(String role, byte[] text) {
      return new Text().add("{\"role\":\"" + role + "\",\"content\":\"").add(text).add("\"");
    }
  };

  abstract Content message(String role, byte[] text);

  abstract Content answer(byte[] text, List<Asked> asks);

  abstract Content result(Asked ask, byte[] text);

  /** The body of a response that carries a message. */
  static Content openAiBody(String id, String model, Content message, String reason, Tokens used) {
    return json(
        new Text()
            .add("{\"id\":\"" + id + "\",\"object\":\"chat.completion\",\"model\":\"" + model)
            .add("\",\"choices\":[{\"index\":0,\"message\":")
            .add(message.bytes())
            .add(",\"finish_reason\":\"" + reason + "\"}],\"usage\":")
            .add(used.openAi() + "}"));
  }

  private static Content json(Text text) {
    return Content.of(Content.JSON, text.bytes());
  }
}
