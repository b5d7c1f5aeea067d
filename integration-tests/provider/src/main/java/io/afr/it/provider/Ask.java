package io.afr.it.provider;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A generating request, whichever endpoint it came to.
 *
 * @param question the text of the last message of the user
 * @param toolResults what tools have answered since that question, oldest first
 * @param messages how many messages (or input items) the request holds
 * @param attempt how often this very body has come, this time included
 * @param name the same for the same body and attempt; the wire makes its ids of it
 * @param streaming whether the answer is to come in pieces
 * @param body the request as it was sent
 */
public record Ask(
    String model,
    String question,
    List<String> toolResults,
    int messages,
    int attempt,
    String name,
    boolean streaming,
    JsonNode body) {}
