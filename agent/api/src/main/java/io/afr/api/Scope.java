package io.afr.api;

/**
 * A part of the program that belongs to one session, from {@link Afr#session} until it is closed on
 * the same thread. Closing it twice does nothing more.
 */
public final class Scope implements AutoCloseable {

  Scope() {}

  /** Ends the scope. Throws nothing. */
  @Override
  public void close() {}
}
