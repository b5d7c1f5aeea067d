package io.afr.integration.langchain4j;

import static net.bytebuddy.matcher.ElementMatchers.declaresMethod;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isDeclaredBy;
import static net.bytebuddy.matcher.ElementMatchers.isPrivate;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import io.afr.agent.weave.Hook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * Which methods get which advice. Methods are told by name and exact parameter types, and those by
 * name: they need not exist in the version that is woven.
 */
final class Hooks {

  private static final String OBJECT = Object.class.getName();
  private static final String STRING = String.class.getName();
  private static final String LIST = List.class.getName();

  /** A method of streamed runs since 1.6. */
  private static final String COMPLETE = "fireInvocationComplete";

  private final List<Hook> hooks = new ArrayList<>();

  private Hooks() {}

  static List<Hook> all() {
    Hooks all = new Hooks();
    all.models();
    all.handlers();
    all.tools();
    all.memories();
    all.stores();
    all.embeddings();
    all.services();
    all.agents();
    return all.hooks;
  }

  private void models() {
    below(Names.CHAT_MODEL, "chat", ChatAdvice.class, Names.CHAT_REQUEST);
    below(Names.CHAT_MODEL, "chat", ChatAdvice.class, Names.CHAT_REQUEST, Names.CHAT_OPTIONS);
    below(Names.CHAT_MODEL, "doChat", ChatAdvice.class, Names.CHAT_REQUEST);
    below(
        Names.STREAMING_CHAT_MODEL,
        "chat",
        StreamingChatAdvice.class,
        Names.CHAT_REQUEST,
        Names.HANDLER);
    below(
        Names.STREAMING_CHAT_MODEL,
        "chat",
        StreamingChatWithOptionsAdvice.class,
        Names.CHAT_REQUEST,
        Names.CHAT_OPTIONS,
        Names.HANDLER);
    below(
        Names.STREAMING_CHAT_MODEL,
        "doChat",
        StreamingChatAdvice.class,
        Names.CHAT_REQUEST,
        Names.HANDLER);
  }

  private void handlers() {
    below(Names.HANDLER, "onCompleteResponse", CompleteAdvice.class, Names.CHAT_RESPONSE);
    below(Names.HANDLER, "onError", ErrorAdvice.class, Throwable.class.getName());
    below(Names.HANDLER, "onPartialResponse", TextPieceAdvice.class, STRING);
    below(
        Names.HANDLER,
        "onPartialResponse",
        TextPieceWithContextAdvice.class,
        Names.PARTIAL_RESPONSE,
        Names.PARTIAL_RESPONSE + "Context");
    below(Names.HANDLER, "onPartialThinking", ThinkingPieceAdvice.class, Names.PARTIAL_THINKING);
    below(
        Names.HANDLER,
        "onPartialThinking",
        ThinkingPieceWithContextAdvice.class,
        Names.PARTIAL_THINKING,
        Names.PARTIAL_THINKING + "Context");
    hooks.add(
        Hook.below(
            Names.HANDLER,
            namedOneOf("onPartialToolCall", "onCompleteToolCall", "onUnmappedRawEvent"),
            OtherPieceAdvice.class));
    below(Names.STREAMING_HANDLE, "cancel", CancelAdvice.class);
  }

  private void tools() {
    below(Names.TOOL_EXECUTOR, "execute", ToolAdvice.class, Names.TOOL_REQUEST, OBJECT);
    below(
        Names.TOOL_EXECUTOR,
        "executeWithContext",
        ToolWithContextAdvice.class,
        Names.TOOL_REQUEST,
        Names.INVOCATION_CONTEXT);
    of(
        Names.DEFAULT_TOOL_EXECUTOR,
        named("execute").and(isPrivate()).and(takesArguments(Object[].class)),
        ToolMethodAdvice.class);
    of(
        Names.TOOL_SERVICE,
        named("executeWithErrorHandling").and(isStatic()).and(takesArgument(2, Object.class)),
        ToolServiceAdvice.class);
  }

  private void memories() {
    String array = Names.CHAT_MESSAGE + "[]";
    String iterable = Iterable.class.getName();
    below(Names.CHAT_MEMORY, "add", MemoryAddAdvice.class, Names.CHAT_MESSAGE);
    below(Names.CHAT_MEMORY, "add", MemoryAddSeveralAdvice.class, array);
    below(Names.CHAT_MEMORY, "add", MemoryAddSeveralAdvice.class, iterable);
    below(Names.CHAT_MEMORY, "set", MemorySetAdvice.class, array);
    below(Names.CHAT_MEMORY, "set", MemorySetAdvice.class, iterable);
    below(Names.CHAT_MEMORY, "messages", MemoryGetAdvice.class);
    below(Names.CHAT_MEMORY, "clear", MemoryClearAdvice.class);
  }

  private void stores() {
    below(Names.EMBEDDING_STORE, "add", StoreAddAdvice.class, Names.EMBEDDING);
    below(Names.EMBEDDING_STORE, "add", StoreAddAdvice.class, STRING, Names.EMBEDDING);
    hooks.add(
        Hook.below(
            Names.EMBEDDING_STORE,
            named("add").and(takesArguments(2)).and(takesArgument(0, named(Names.EMBEDDING))),
            StoreAddAdvice.class));
    below(Names.EMBEDDING_STORE, "addAll", StoreAddAdvice.class, LIST);
    below(Names.EMBEDDING_STORE, "addAll", StoreAddAdvice.class, LIST, LIST);
    below(Names.EMBEDDING_STORE, "addAll", StoreAddAdvice.class, LIST, LIST, LIST);
    below(Names.EMBEDDING_STORE, "remove", StoreRemoveAdvice.class, STRING);
    below(Names.EMBEDDING_STORE, "removeAll", StoreRemoveAdvice.class, Collection.class.getName());
    below(Names.EMBEDDING_STORE, "removeAll", StoreRemoveAdvice.class, Names.FILTER);
    below(Names.EMBEDDING_STORE, "removeAll", StoreClearAdvice.class);
    below(Names.EMBEDDING_STORE, "search", StoreSearchAdvice.class, Names.SEARCH_REQUEST);
    below(Names.CONTENT_RETRIEVER, "retrieve", RetrieveAdvice.class, Names.QUERY);
  }

  private void embeddings() {
    below(Names.EMBEDDING_MODEL, "embed", EmbedAdvice.class, STRING);
    below(Names.EMBEDDING_MODEL, "embed", EmbedAdvice.class, Names.TEXT_SEGMENT);
    below(Names.EMBEDDING_MODEL, "embedAll", EmbedAdvice.class, LIST);
    below(Names.EMBEDDING_MODEL, "embed", EmbedRequestAdvice.class, Names.EMBEDDING_REQUEST);
    below(Names.EMBEDDING_MODEL, "doEmbed", EmbedRequestAdvice.class, Names.EMBEDDING_REQUEST);
  }

  private void services() {
    of(
        Names.AI_SERVICE,
        named("invoke").and(takesArgument(1, named("java.lang.reflect.Method"))),
        RunAdvice.class);
    of(Names.TOKEN_STREAM, isConstructor(), TokenStreamAdvice.class);
    of(Names.TOKEN_STREAM, named("start"), StartAdvice.class);
    of(Names.TOKEN_STREAM, named("initTemporaryMemory"), TemporaryMemoryAdvice.class);
    of(Names.SERVICE_HANDLER, isConstructor(), HandlerMadeAdvice.class);
    of(Names.SERVICE_HANDLER, named("onCompleteResponse"), ServiceCompleteAdvice.class);
    of(Names.SERVICE_HANDLER, named("onError"), ServiceErrorAdvice.class);
    of(Names.SERVICE_HANDLER, named(COMPLETE), RunCompleteAdvice.class);
    of(
        Names.SERVICE_HANDLER,
        named("addToMemory").and(isDeclaredBy(not(declaresMethod(named(COMPLETE))))),
        LastMessageAdvice.class);
  }

  private void agents() {
    below(
        Names.AGENT_INVOKER,
        "invoke",
        AgentRunAdvice.class,
        Names.AGENTIC_SCOPE,
        OBJECT,
        Names.AGENT_ARGUMENTS);
    of(
        Names.AGENT_HANDLER,
        named("invoke").and(takesArgument(1, named("java.lang.reflect.Method"))),
        AgentCallAdvice.class);
    of(Names.AGENTIC_SYSTEM, named("executeAgentMethod"), AgenticSystemAdvice.class);
    of(
        Names.AGENTIC_SCOPE,
        isConstructor().and(takesArgument(0, Object.class)),
        ScopeMadeAdvice.class);
  }

  private void below(String contract, String method, Class<?> advice, String... parameters) {
    hooks.add(Hook.below(contract, method, advice, parameters));
  }

  private void of(String type, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
    hooks.add(Hook.of(type, method, advice));
  }
}
