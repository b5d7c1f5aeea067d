package io.afr.reader.cli;

import io.afr.reader.PriceSource;
import io.afr.reader.terminal.Harmless;
import io.afr.reader.terminal.Ink;
import io.afr.reader.terminal.Screen;
import io.afr.reader.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/** What costs are made of, and what they leave out. */
final class PriceLines {

  private PriceLines() {}

  /**
   * The lines below a table.
   *
   * @param cost whether any cost is shown
   * @param incomplete whether the cost of some call is unknown
   */
  static List<String> of(
      Screen screen, boolean cost, boolean incomplete, PriceSource prices, List<String> unpriced) {
    List<String> facts = new ArrayList<>();
    if (cost) {
      facts.add(
          "Cost as the provider reported it, else at list price: "
              + prices.source()
              + " list of "
              + prices.date()
              + ".");
    }
    if (cost && incomplete) {
      facts.add("The cost of some calls is unknown.");
    }
    if (!unpriced.isEmpty()) {
      facts.add(
          "No price of: "
              + String.join(", ", unpriced)
              + (cost ? "." : " (" + prices.source() + " list of " + prices.date() + ")."));
    }
    List<String> lines = new ArrayList<>();
    for (String fact : facts) {
      Width.wrap(Harmless.line(fact), screen.width())
          .forEach(line -> lines.add(screen.paint(Ink.FAINT, line)));
    }
    return lines;
  }
}
