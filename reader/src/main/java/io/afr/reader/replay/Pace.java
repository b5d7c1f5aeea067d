package io.afr.reader.replay;

import io.afr.journal.Progress;
import io.afr.journal.Progress.Channel;
import io.afr.reader.Arrival;
import io.afr.reader.fold.Call;
import io.afr.reader.tape.Frame;
import io.afr.reader.tape.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How fast a streamed answer came, as the layer saw it that is nearest to the program. */
final class Pace {

  private Pace() {}

  /** Empty if no layer wrote anything before the end. */
  static List<Arrival> of(Call call) {
    for (Frame frame : call.nearestToTheProgram()) {
      for (Channel channel : List.of(Channel.TEXT, Channel.WIRE)) {
        List<Progress> pieces = frame.progress(channel);
        if (!pieces.isEmpty()) {
          return of(call, pieces, bytes(frame, channel));
        }
      }
    }
    return List.of();
  }

  /** All that ever came, which is more than what came before the end. */
  private static long bytes(Frame frame, Channel channel) {
    if (channel == Channel.WIRE) {
      Stored body = WireAnswer.body(frame);
      return body == null ? 0 : body.trueLength();
    }
    return frame.pieces(channel).stream().mapToLong(Stored::trueLength).sum();
  }

  private static List<Arrival> of(Call call, List<Progress> pieces, long all) {
    long begin = call.frame().begin().timeMicros();
    List<Arrival> arrivals = new ArrayList<>();
    long came = 0;
    long latest = 0;
    for (Progress piece : pieces) {
      came += piece.data().trueLength();
      latest = Math.max(latest, piece.timeMicros() - begin);
      double share = all == 0 ? 1 : Math.min(1, (double) came / all);
      arrivals.add(new Arrival(Duration.ofNanos(latest * 1_000), share));
    }
    return arrivals;
  }
}
