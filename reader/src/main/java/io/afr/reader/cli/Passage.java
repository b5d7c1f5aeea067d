package io.afr.reader.cli;

import io.afr.reader.Action;
import io.afr.reader.terminal.Ink;
import java.time.Instant;
import java.util.List;

/**
 * A piece of a transcript: what somebody said or did at one time.
 *
 * @param at when it began to be seen
 * @param until when it was seen whole; the same for what came at once
 * @param action what it tells of
 * @param head who, on a line of its own; empty if the text says it
 * @param text lines that fit the screen
 */
record Passage(Instant at, Instant until, Action action, String head, Ink ink, List<String> text) {

  static Passage at(Instant at, Action action, String head, Ink ink, List<String> text) {
    return new Passage(at, at, action, head, ink, text);
  }
}
