package io.afr.benchmarks.conversation;

/** Ways to talk to a model. */
enum Kind {
  MODEL("LangChain4j, a chat model", 150),
  SERVICE("LangChain4j, an AI service with its memory", 150),
  WIRE("OpenAI's SDK, JSON", 40);

  final String title;
  final int conversations;

  Kind(String title, int conversations) {
    this.title = title;
    this.conversations = conversations;
  }

  /** A new conversation with the same model. */
  Talk talk(String id) {
    return switch (this) {
      case MODEL -> new ModelTalk();
      case SERVICE -> new ServiceTalk(id);
      case WIRE -> new WireTalk();
    };
  }
}
