package io.afr.it.demo;

import io.afr.it.provider.Answer;
import io.afr.it.provider.Ask;
import io.afr.it.provider.Reply;
import io.afr.it.provider.Script;
import io.afr.it.provider.ToolCall;
import io.afr.it.provider.Usage;

/** What the model says in the demo: it books a train that is sold out, and then another one. */
public final class TravelStory implements Script {

  @Override
  public Reply reply(Ask ask) {
    return ask.question().contains("umbrella") ? lastTurn() : firstTurn(ask.toolResults().size());
  }

  private static Reply firstTurn(int toolResults) {
    return switch (toolResults) {
      case 0 ->
          after(
              640,
              Answer.tools(
                  new Usage(412, 0, 96, 64),
                  new ToolCall(
                      "findTrains",
                      "{\"from\": \"Porto\", \"to\": \"Lisbon\", \"day\": \"Friday\"}"),
                  new ToolCall("forecast", "{\"city\": \"Lisbon\", \"day\": \"Friday\"}")));
      case 2 -> after(380, Answer.tools(new Usage(688, 384, 58, 32), book("AP 120")));
      case 3 -> after(290, Answer.tools(new Usage(771, 640, 41, 16), book("AP 122")));
      default ->
          after(
              420,
              Answer.text(
                  "Done: Anna Silva sits in car 4, seat 31 of AP 122, Porto 08:47 to Lisbon 11:40."
                      + " The earlier AP 120 was sold out.",
                  new Usage(864, 768, 47, 0)));
    };
  }

  private static Reply lastTurn() {
    return after(
        350,
        Answer.text(
            "28.50 euros, reference LX7Q2. Take one: showers until noon, sunny after that.",
            new Usage(951, 832, 29, 0)));
  }

  private static ToolCall book(String train) {
    return new ToolCall(
        "bookSeat", "{\"train\": \"%s\", \"traveller\": \"Anna Silva\"}".formatted(train));
  }

  /** Models think; a timeline of a model that does not would show nothing. */
  private static Reply after(long millis, Answer answer) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Reply.of(answer);
  }
}
