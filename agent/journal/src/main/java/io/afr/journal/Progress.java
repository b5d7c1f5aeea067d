package io.afr.journal;

/**
 * A piece of an answer that is still on its way.
 *
 * @param begin number of the call's {@link Begin}
 * @param channel what the piece is of
 * @param offset how many bytes of this channel came before it
 * @param data the bytes themselves; never cut inside a UTF-8 sequence unless the channel is {@link
 *     Channel#WIRE}
 */
public record Progress(
    long number, long timeMicros, long begin, Channel channel, long offset, Content data)
    implements Entry {

  /** What a stream carries. */
  public enum Channel {
    TEXT,
    REASONING,
    /**
     * The provider's own bytes. Their end stands in the call's {@link End} as the part {@link
     * PartName#RESPONSE}, which continues where the last progress stopped.
     */
    WIRE
  }
}
