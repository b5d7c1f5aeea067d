/**
 * What a program can tell Agent Flight Recorder itself, beyond what the recorder sees of the
 * libraries that it knows. All of it is optional; without the agent, and where the agent cannot
 * record, it does nothing, and it never throws.
 *
 * <p>Sessions and tags, around whatever the program does for one conversation:
 *
 * <pre>{@code
 * try (Scope session = Afr.session(ticket.id(), "support")) {
 *   Afr.tag("customer", ticket.customer());
 *   answer(ticket);
 * }
 * }</pre>
 *
 * <p>Calls of the program's own, recorded as they happen:
 *
 * <pre>{@code
 * @AgentId("support")
 * String answer(@SessionId String ticket, String question) { … }
 *
 * @RecordLlmCall(provider = "acme", model = "acme-1")
 * CompletableFuture<String> complete(String prompt) { … }
 *
 * @RecordTool("lookUpOrder")
 * Order order(String number) { … }
 *
 * @RecordMemory(value = MemoryOperation.SEARCH, store = "faq")
 * List<String> similar(String question) { … }
 * }</pre>
 *
 * <p>And what has happened already, or elsewhere:
 *
 * <pre>{@code
 * Afr.record(
 *     ToolCall.of("lookUpOrder")
 *         .args(Map.of("number", "A-17"))
 *         .result(order)
 *         .duration(Duration.ofMillis(41)));
 * }</pre>
 */
package io.afr.api;
