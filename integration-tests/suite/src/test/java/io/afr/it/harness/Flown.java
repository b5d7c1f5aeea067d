package io.afr.it.harness;

/** The same program, run without the agent and with it. */
public record Flown(Finished plain, Finished recorded) {}
