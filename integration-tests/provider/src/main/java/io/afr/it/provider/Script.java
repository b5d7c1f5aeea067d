package io.afr.it.provider;

/** Decides what a model answers. Deterministic: the same questions get the same answers. */
@FunctionalInterface
public interface Script {
  Reply reply(Ask ask);
}
