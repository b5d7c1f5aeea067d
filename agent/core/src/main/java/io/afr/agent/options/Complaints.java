package io.afr.agent.options;

import io.afr.agent.log.Log;
import java.util.function.Consumer;

/** Says what is wrong with the options on stderr. */
final class Complaints implements Consumer<String> {

  @Override
  public void accept(String complaint) {
    Log.warn(complaint, complaint);
  }
}
