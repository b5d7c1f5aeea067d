package io.afr.agent.record;

import io.afr.agent.context.Context;
import io.afr.agent.context.CurrentContext;
import io.afr.agent.context.WeakIdentityMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which frames wait for their answer with which object of the host. */
final class Attachments {

  private final WeakIdentityMap<List<Frame>> frames = new WeakIdentityMap<>(Attachments::abandon);

  void attach(Object carrier, Frame frame) {
    frame.carried();
    frames.update(carrier, before -> with(before, frame));
  }

  @Nullable Frame attached(Object carrier) {
    List<Frame> attached = frames.get(carrier);
    if (attached != null) {
      for (int i = attached.size() - 1; i >= 0; i--) {
        if (attached.get(i).isOpen()) {
          return attached.get(i);
        }
      }
    }
    return null;
  }

  @Nullable Frame detach(Object carrier) {
    Taken taken = new Taken();
    if (frames.get(carrier) != null) {
      frames.update(carrier, taken::innermost);
    }
    if (taken.frame != null) {
      taken.frame.dropped();
    }
    return taken.frame;
  }

  List<Frame> detachCall(Object carrier) {
    Chosen chosen = new Chosen(CurrentContext.get());
    if (frames.get(carrier) != null) {
      frames.update(carrier, chosen::without);
    }
    for (Frame frame : chosen.call) {
      frame.dropped();
    }
    return chosen.call;
  }

  /** Ends what nobody can answer any more. */
  void expunge() {
    frames.expunge();
  }

  /** A handler may serve a program for ever: what has ended without it is forgotten here. */
  private static List<Frame> with(@Nullable List<Frame> before, Frame frame) {
    List<Frame> after = before == null ? new ArrayList<>(1) : new ArrayList<>(before);
    after.removeIf(earlier -> !earlier.isOpen());
    after.add(frame);
    return after;
  }

  private static void abandon(List<Frame> frames) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      if (frame.dropped() == 0) {
        frame.end(Outcome.cancelled());
      }
    }
  }

  /** The lists in the map are never changed, so that they can be read without a lock. */
  private static final class Taken {

    @Nullable Frame frame;

    @Nullable List<Frame> innermost(@Nullable List<Frame> before) {
      if (before == null) {
        return null;
      }
      int last = before.size() - 1;
      frame = before.get(last);
      return last == 0 ? null : new ArrayList<>(before.subList(0, last));
    }
  }

  /**
   * The frames of one call: the first of them and those that it made, innermost first. Of several
   * calls it is the one that the thread is inside of, else the oldest.
   */
  private static final class Chosen {

    private final @Nullable Context here;
    private List<Frame> call = List.of();

    Chosen(@Nullable Context here) {
      this.here = here;
    }

    @Nullable List<Frame> without(@Nullable List<Frame> before) {
      if (before == null) {
        return null;
      }
      Context first = first(before).context();
      List<Frame> chosen = new ArrayList<>(before.size());
      List<Frame> others = new ArrayList<>(before.size());
      for (Frame frame : before) {
        if (isInside(frame.context(), first)) {
          chosen.add(0, frame);
        } else {
          others.add(frame);
        }
      }
      call = chosen;
      return others.isEmpty() ? null : others;
    }

    private Frame first(List<Frame> attached) {
      for (Frame frame : attached) {
        if (isInside(here, frame.context())) {
          return frame;
        }
      }
      return attached.get(0);
    }

    private static boolean isInside(@Nullable Context context, Context outer) {
      Context around = context;
      while (around != null && around != outer) {
        around = around.parent();
      }
      return around != null;
    }
  }
}
