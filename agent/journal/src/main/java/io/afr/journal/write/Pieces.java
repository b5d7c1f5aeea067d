package io.afr.journal.write;

import io.afr.journal.Content;
import io.afr.journal.Progress;
import io.afr.journal.codec.Codec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a progress that is too large for one excerpt, never inside a UTF-8 sequence of a text. */
final class Pieces {

  private Pieces() {}

  static List<Progress> of(Progress progress) {
    byte[] bytes = progress.data().bytes();
    if (bytes == null || bytes.length <= Codec.MAX_DATA) {
      return List.of(progress);
    }
    List<Progress> pieces = new ArrayList<>();
    for (int from = 0; from < bytes.length; ) {
      int to = end(bytes, from, progress.channel() != Progress.Channel.WIRE);
      pieces.add(piece(progress, from, Arrays.copyOfRange(bytes, from, to)));
      from = to;
    }
    return pieces;
  }

  private static int end(byte[] bytes, int from, boolean isText) {
    int limit = from + Codec.MAX_DATA;
    if (limit >= bytes.length) {
      return bytes.length;
    }
    int end = limit;
    while (isText && limit - end < 3 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return end;
  }

  private static Progress piece(Progress whole, int from, byte[] bytes) {
    return new Progress(
        0,
        whole.timeMicros(),
        whole.begin(),
        whole.channel(),
        whole.offset() + from,
        Content.of(whole.data().mediaType(), bytes));
  }
}
