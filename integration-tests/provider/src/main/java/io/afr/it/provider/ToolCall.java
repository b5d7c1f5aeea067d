package io.afr.it.provider;

/** A tool that the model asks for; its id is given by the wire. */
public record ToolCall(String name, String arguments) {}
