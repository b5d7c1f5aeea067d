/**
 * Carries the context into tasks that run on another thread.
 *
 * <p>No task is ever wrapped, so queues, comparators, {@code remove} and {@code beforeExecute} see
 * what the program submitted. Who submitted a task is remembered beside it and looked up where the
 * JDK runs it. New threads need nothing: they inherit.
 */
@NullMarked
package io.afr.agent.context.jdk;

import org.jspecify.annotations.NullMarked;
