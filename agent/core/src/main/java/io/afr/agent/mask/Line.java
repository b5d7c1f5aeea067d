package io.afr.agent.mask;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A line of a stream, with the strings in it that continue those of earlier lines, and the secrets
 * that stand in it whole.
 */
final class Line {

  private final byte[] bytes;
  private final List<Slot> slots;
  private final List<Hit> hits;

  Line(byte[] bytes, List<Slot> slots, List<Hit> hits) {
    this.bytes = bytes;
    this.slots = slots;
    this.hits = hits;
  }

  int length() {
    return bytes.length;
  }

  boolean isDecided() {
    for (Slot slot : slots) {
      if (!slot.decided) {
        return false;
      }
    }
    return true;
  }

  void write(ByteArrayOutputStream out) {
    int done = 0;
    for (Slot slot : slots) {
      if (!isMasked(slot)) {
        Marks.write(bytes, done, slot.start, outside(slot, done), out);
        byte[] replacement = slot.replacement;
        if (replacement == null) {
          out.write(bytes, slot.start, slot.end - slot.start);
        } else {
          out.writeBytes(replacement);
        }
        done = slot.end;
      }
    }
    int rest = done;
    Marks.write(
        bytes, done, bytes.length, hits.stream().filter(hit -> hit.start() >= rest).toList(), out);
  }

  /** Whether the line itself says that the whole string is secret. */
  private boolean isMasked(Slot slot) {
    for (Hit hit : hits) {
      if (hit.start() <= slot.start && hit.end() >= slot.end && slot.end > slot.start) {
        return true;
      }
    }
    return false;
  }

  private List<Hit> outside(Slot slot, int from) {
    return hits.stream().filter(hit -> hit.start() >= from && hit.end() <= slot.start).toList();
  }
}
