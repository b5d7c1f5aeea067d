package io.afr.integration.reactor;

import io.afr.agent.record.Frame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Writes down what it hears, and tells code whether it runs inside or outside of the call. */
final class Noted<T> implements Subscribed<T> {

  private static final ThreadLocal<@Nullable String> place = new ThreadLocal<>();

  final List<String> heard = new CopyOnWriteArrayList<>();

  static @Nullable String place() {
    return place.get();
  }

  @Override
  public Frame.Resumed inside() {
    return at("inside");
  }

  @Override
  public Frame.Resumed outside() {
    return at("outside");
  }

  private static Frame.Resumed at(String here) {
    String before = place.get();
    place.set(here);
    return () -> place.set(before);
  }

  @Override
  public void leave() {
    heard.add("leave");
  }

  @Override
  public void next(T item) {
    heard.add("next " + item);
  }

  @Override
  public void completed() {
    heard.add("completed");
  }

  @Override
  public void failed(Throwable thrown) {
    heard.add("failed " + thrown.getMessage());
  }

  @Override
  public void cancelled() {
    heard.add("cancelled");
  }
}
