package io.afr.agent.weave;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Remembers what the weaving told. */
final class Heard implements WeaveListener {

  final List<Library> libraries = Collections.synchronizedList(new ArrayList<>());
  final List<RetiredSite> retired = Collections.synchronizedList(new ArrayList<>());
  final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  int weavings;
  int starts;

  @Override
  public void found(Library library, boolean startsRecording) {
    libraries.add(library);
  }

  @Override
  public void weaving() {
    weavings++;
  }

  @Override
  public void starting() {
    starts++;
  }

  @Override
  public void retired(RetiredSite site) {
    retired.add(site);
  }

  @Override
  public void failed(String type, Throwable cause) {
    failures.add(cause);
  }
}
