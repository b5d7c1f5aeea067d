package io.afr.journal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A woven call that is about to run.
 *
 * @param parent number of the begin of the call around it; 0 at the top
 * @param operation OpenTelemetry's {@code gen_ai.operation.name} for LLM calls ({@code chat},
 *     {@code embeddings}…), {@code execute_tool}, {@code invoke_agent}; for memory {@code add},
 *     {@code get}, {@code search}, {@code update}, {@code delete} or {@code clear}
 * @param session the session's id as it was known at the begin
 * @param agent who acts; null if nothing says so
 * @param thread name of the calling thread
 * @param library the integration that recorded it
 * @param attributes short facts by {@link Attribute}
 * @param messages the conversation; {@link Messages#NONE} for what has none
 * @param parts content by {@link PartName}
 */
public record Begin(
    long number,
    long timeMicros,
    FrameKind kind,
    Layer layer,
    long parent,
    String operation,
    String session,
    SessionFrom sessionFrom,
    @Nullable String agent,
    String thread,
    String library,
    Map<String, String> attributes,
    Messages messages,
    List<Part> parts)
    implements Entry {}
