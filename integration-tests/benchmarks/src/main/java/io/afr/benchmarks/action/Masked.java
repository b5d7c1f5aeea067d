package io.afr.benchmarks.action;

import io.afr.agent.mask.Masking;
import io.afr.journal.Content;
import java.nio.charset.StandardCharsets;

/** The part of recording that looks for secrets, alone, in text that holds none. */
final class Masked implements Peer {

  private final Masking masking = Masking.builtIn();
  private long actions;
  private long bytes;

  /** Made outside of what is timed by {@link #record}: the text as it is after serialising. */
  private Content content = Content.text("");

  @Override
  public void prepare(String text) {
    content = Content.of(Content.TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void record(String text) {
    actions++;
    bytes += masking.content(content).trueLength();
  }

  @Override
  public void settle() {}

  @Override
  public void close() {}

  @Override
  public long kept() {
    return bytes == 0 ? 0 : actions;
  }
}
