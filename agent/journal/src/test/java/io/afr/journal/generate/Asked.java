package io.afr.journal.generate;

/**
 * A tool call that a model asks for.
 *
 * @param args JSON as the model writes it
 */
record Asked(String callId, String tool, String args) {}
