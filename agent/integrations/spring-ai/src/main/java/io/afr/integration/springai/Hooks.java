package io.afr.integration.springai;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;

import io.afr.agent.weave.Hook;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Which methods get which advice. Methods are told by name and exact parameter types, and those by
 * name: they need not exist in the version that is woven.
 */
final class Hooks {

  private static final String STRING = String.class.getName();
  private static final String LIST = List.class.getName();

  private final List<Hook> hooks = new ArrayList<>();

  private Hooks() {}

  static List<Hook> all() {
    Hooks all = new Hooks();
    all.models();
    all.tools();
    all.memories();
    all.stores();
    all.clients();
    return all.hooks;
  }

  private void models() {
    below(Names.CHAT_MODEL, "call", CallAdvice.class, Names.PROMPT);
    below(Names.STREAMING_CHAT_MODEL, "stream", StreamAdvice.class, Names.PROMPT);
    below(Names.EMBEDDING_MODEL, "call", EmbedAdvice.class, Names.EMBEDDING_REQUEST);
  }

  private void tools() {
    below(
        Names.TOOL_CALLING_MANAGER,
        "executeToolCalls",
        ExecuteToolsAdvice.class,
        Names.PROMPT,
        Names.CHAT_RESPONSE);
    below(Names.TOOL_CALLBACK, "call", ToolAdvice.class, STRING);
    below(Names.TOOL_CALLBACK, "call", ToolAdvice.class, STRING, Names.TOOL_CONTEXT);
  }

  private void memories() {
    below(Names.CHAT_MEMORY, "add", MemoryAddAdvice.class, STRING, LIST);
    below(Names.CHAT_MEMORY, "add", MemoryAddAdvice.class, STRING, Names.MESSAGE);
    below(Names.CHAT_MEMORY, "get", MemoryGetAdvice.class, STRING);
    below(Names.CHAT_MEMORY, "clear", MemoryClearAdvice.class, STRING);
  }

  private void stores() {
    below(Names.VECTOR_STORE, "add", StoreAddAdvice.class, LIST);
    below(Names.VECTOR_STORE, "delete", StoreDeleteAdvice.class, LIST);
    below(Names.VECTOR_STORE, "delete", StoreDeleteAdvice.class, Names.FILTER);
    below(Names.VECTOR_STORE, "delete", StoreDeleteAdvice.class, STRING);
    // Until 1.1 only stores were searched; since then whatever retrieves.
    for (String retriever : List.of(Names.VECTOR_STORE, Names.VECTOR_STORE_RETRIEVER)) {
      below(retriever, "similaritySearch", StoreSearchAdvice.class, Names.SEARCH_REQUEST);
      below(retriever, "similaritySearch", StoreSearchAdvice.class, STRING);
    }
  }

  private void clients() {
    of(Names.ADVISOR_CHAIN, Hook.called("nextCall", Names.CLIENT_REQUEST), RunAdvice.class);
    of(Names.ADVISOR_CHAIN, Hook.called("nextStream", Names.CLIENT_REQUEST), RunStreamAdvice.class);
    of(Names.ADVISOR_CHAIN, namedOneOf("copy", "mutate"), DerivedAdvice.class);
    of(Names.ADVISOR_CHAIN_BUILDER, Hook.called("build"), DerivedAdvice.class);
    of(Names.CALL_ADVISOR, named("adviseCall"), LambdaModelAdvice.class);
  }

  private void below(String contract, String method, Class<?> advice, String... parameters) {
    hooks.add(Hook.below(contract, method, advice, parameters));
  }

  private void of(String type, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
    hooks.add(Hook.of(type, method, advice));
  }
}
