package io.afr.agent.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Puts an object together again from some of its members, each as it was written. */
final class JsonCut {

  private JsonCut() {}

  static byte[] without(Json object, List<String> names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write('{');
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      if (!names.contains(member.getKey())) {
        if (out.size() > 1) {
          out.write(',');
        }
        name(member.getKey(), out);
        Json value = member.getValue();
        out.write(value.document(), value.start(), value.end() - value.start());
      }
    }
    out.write('}');
    return out.toByteArray();
  }

  private static void name(String name, ByteArrayOutputStream out) {
    StringBuilder quoted = new StringBuilder(name.length() + 3).append('"');
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    out.writeBytes(quoted.append("\":").toString().getBytes(StandardCharsets.UTF_8));
  }
}
