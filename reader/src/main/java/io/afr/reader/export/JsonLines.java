package io.afr.reader.export;

import io.afr.reader.Action;
import io.afr.reader.Home;
import io.afr.reader.SessionRef;
import io.afr.reader.json.AsJson;
import io.afr.reader.json.Json;
import io.afr.reader.terminal.Harmless;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One action per line, each as it stands in the JSON of a replay. */
final class JsonLines implements Export {

  private final Writer out;

  JsonLines(Writer out) {
    this.out = out;
  }

  @Override
  public int add(Home home, SessionRef session) throws IOException {
    List<Action> actions = home.replay(session).actions();
    for (Action action : actions) {
      out.write(Harmless.json(Json.write(AsJson.action(action))));
      out.write('\n');
    }
    return actions.size();
  }

  @Override
  public void close() {}
}
