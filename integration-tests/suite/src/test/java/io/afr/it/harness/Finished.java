package io.afr.it.harness;

/** How a program ended, and all that it printed. */
public record Finished(int exitCode, String out, String err) {}
