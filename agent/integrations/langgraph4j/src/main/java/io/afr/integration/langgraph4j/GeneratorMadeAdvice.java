package io.afr.integration.langgraph4j;

import net.bytebuddy.asm.Advice;

/** A graph that starts makes the generator that will run its nodes. */
final class GeneratorMadeAdvice {

  private GeneratorMadeAdvice() {}

  @Advice.OnMethodExit(inline = false, suppress = Throwable.class)
  static void exit(@Advice.This Object generator) {
    GraphRun.generatorMade(generator);
  }
}
