package io.afr.journal;

/**
 * One named piece of content of a call. The same name may stand several times, in order: the items
 * of a memory operation, the messages of a response. See {@link PartName}.
 */
public record Part(String name, Content content) {}
