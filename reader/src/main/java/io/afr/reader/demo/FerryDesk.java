package io.afr.reader.demo;

import io.afr.api.AgentId;
import io.afr.api.SessionId;

/** The agent: it asks its model, calls the tools that the model wants, and asks again. */
public final class FerryDesk {

  private final Model model = new Model(new Script(), System.out);
  private final Tools tools = new Tools();
  private final Notebook notebook = new Notebook();

  private FerryDesk() {}

  /** Talks as the script says. Argument: the session's id. */
  public static void main(String[] args) {
    FerryDesk desk = new FerryDesk();
    for (String question : Script.QUESTIONS) {
      System.out.println("Mira:  " + question);
      desk.answer(args[0], question);
    }
  }

  @AgentId("FerryDesk")
  void answer(@SessionId String session, String question) {
    notebook.add("Mira: " + question);
    notebook.lines();
    model.hear(question);
    Reply reply = model.ask();
    while (!reply.asks().isEmpty()) {
      for (Reply.Ask ask : reply.asks()) {
        model.hear(ask, tools.call(ask));
      }
      reply = model.ask();
    }
    notebook.add("Desk: " + reply.text());
  }
}
