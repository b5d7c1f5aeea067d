package io.afr.benchmarks.action;

/** The program without any recording: what all others are measured against. */
final class Nothing implements Peer {

  private long actions;
  private long characters;

  @Override
  public void record(String text) {
    actions++;
    characters += text.charAt(text.length() - 1);
  }

  @Override
  public void settle() {}

  @Override
  public void close() {}

  @Override
  public long kept() {
    return characters == 0 ? 0 : actions;
  }
}
