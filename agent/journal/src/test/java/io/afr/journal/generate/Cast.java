package io.afr.journal.generate;

import io.afr.journal.Content;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who acts, with what: agents, their tools, the models that they ask. */
final class Cast {

  private static final int AGENTS = 50;
  private static final int TOOLS = 200;
  private static final int TOOLS_OF_ONE = 8;
  private static final String[] TRADES =
      "Order Refund Travel Ledger Claims Stock Lesson Garden Recipe Audit".split(" ");
  private static final String[] ROLES = "Assistant Planner Clerk Reviewer Guide".split(" ");
  private static final String[] VERBS =
      "find get list check create update cancel send price convert".split(" ");
  private static final String[] NOUNS =
      "Order Customer Invoice Flight Room Weather Stock Parcel Document Note Route Price Ticket"
          .concat(" Account Budget Calendar Contract Image Message Report")
          .split(" ");

  /** By LiteLLM's names; the last two are in no price list. */
  private static final List<Model> MODELS =
      List.of(
          new Model("openai", "gpt-4o-mini", "gpt-4o-mini-2024-07-18", false),
          new Model("anthropic", "claude-sonnet-4-5", "claude-sonnet-4-5-20250929", false),
          new Model("openai", "gpt-4o", "gpt-4o-2024-08-06", false),
          new Model("gcp.gemini", "gemini-2.5-flash", "gemini-2.5-flash", true),
          new Model("openai", "gpt-4.1", "gpt-4.1-2025-04-14", false),
          new Model("openai", "gpt-5-mini", "gpt-5-mini-2025-08-07", true),
          new Model("anthropic", "claude-haiku-4-5", "claude-haiku-4-5-20251001", false),
          new Model("openai", "gpt-4.1-mini", "gpt-4.1-mini-2025-04-14", false),
          new Model("gcp.gemini", "gemini-2.5-pro", "gemini-2.5-pro", true),
          new Model("openai", "gpt-5", "gpt-5-2025-08-07", true),
          new Model("mistral_ai", "mistral-large-latest", "mistral-large-2512", false),
          new Model("anthropic", "claude-opus-4-5", "claude-opus-4-5-20251101", false),
          new Model("openai", "o4-mini", "o4-mini-2025-04-16", true),
          new Model("openai", "gpt-4.1-nano", "gpt-4.1-nano-2025-04-14", false),
          new Model("gcp.gemini", "gemini-2.0-flash", "gemini-2.0-flash-001", false),
          new Model("openai", "gpt-5-nano", "gpt-5-nano-2025-08-07", true),
          new Model("mistral_ai", "mistral-small-latest", "mistral-small-latest", false),
          new Model("openai", "o3", "o3-2025-04-16", true),
          new Model("ollama", "llama3.2:3b", "llama3.2:3b", false),
          new Model("openai", "house-blend-7", "house-blend-7", false));

  private static final Zipf WHICH_MODEL = new Zipf(MODELS.size());
  private static final Zipf WHICH_AGENT = new Zipf(AGENTS);
  private static final Zipf WHICH_TOOL = new Zipf(TOOLS);
  private static final Zipf WHICH_OF_ITS_TOOLS = new Zipf(TOOLS_OF_ONE);

  /**
   * A model that can be asked.
   *
   * @param answers the name that it gives itself
   * @param reasons whether it thinks before it speaks
   */
  record Model(String provider, String name, String answers, boolean reasons) {}

  /**
   * An agent.
   *
   * @param service the program that it is part of
   * @param system what it is told to be
   * @param definitions its tools as the model gets to know them
   */
  record Agent(
      String name,
      int service,
      byte[] system,
      List<String> tools,
      Content definitions,
      Content parameters) {

    String tool(Dice dice) {
      return tools.get(WHICH_OF_ITS_TOOLS.rank(dice));
    }
  }

  private final List<String> tools = new ArrayList<>();
  private final List<Agent> agents = new ArrayList<>();

  Cast(int services) {
    for (int i = 0; i < TOOLS; i++) {
      tools.add(VERBS[i % VERBS.length] + NOUNS[i / VERBS.length]);
    }
    for (int i = 0; i < AGENTS; i++) {
      agents.add(agent(i, i % services, Dice.of(AGENTS, i)));
    }
  }

  private Agent agent(int number, int service, Dice dice) {
    Set<String> own = new LinkedHashSet<>();
    while (own.size() < TOOLS_OF_ONE) {
      own.add(tools.get(WHICH_TOOL.rank(dice)));
    }
    List<String> inOrder =
        own.stream().sorted((a, b) -> tools.indexOf(a) - tools.indexOf(b)).toList();
    return new Agent(
        TRADES[number % TRADES.length] + ROLES[number / TRADES.length],
        service,
        Text.prose(dice, Language.LATIN, dice.between(300, 900), "system" + number),
        inOrder,
        definitions(inOrder, dice),
        Content.json("{\"temperature\":0." + number % 10 + ",\"maxOutputTokens\":4096}"));
  }

  private static Content definitions(List<String> tools, Dice dice) {
    Text json = new Text().add("[");
    for (String tool : tools) {
      json.add(tool.equals(tools.get(0)) ? "" : ",")
          .add("{\"type\":\"function\",\"name\":\"" + tool + "\",\"description\":\"")
          .add(Text.prose(dice, Language.LATIN, 90, tool))
          .add("\",\"parameters\":{\"type\":\"object\",\"properties\":{\"query\":")
          .add("{\"type\":\"string\"}},\"required\":[\"query\"]}}");
    }
    return Content.of(Content.JSON, json.add("]").bytes());
  }

  List<String> agents() {
    return agents.stream().map(Agent::name).toList();
  }

  List<String> tools() {
    return List.copyOf(tools);
  }

  static List<String> models() {
    return MODELS.stream().map(Model::name).toList();
  }

  Agent agent(Dice dice) {
    return agents.get(WHICH_AGENT.rank(dice));
  }

  /** Another agent of the same program. */
  Agent colleague(Agent of, Dice dice) {
    return dice.of(agents.stream().filter(a -> a.service() == of.service()).toList());
  }

  Model model(Dice dice) {
    return MODELS.get(WHICH_MODEL.rank(dice));
  }

  static Model openAi(Dice dice) {
    return MODELS.get(dice.of(List.of(0, 2, 4, 7)));
  }
}
