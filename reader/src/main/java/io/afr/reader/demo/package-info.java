/**
 * A small agent to be recorded: it works without a model, by a script, and says by the API what it
 * does.
 */
@NullMarked
package io.afr.reader.demo;

import org.jspecify.annotations.NullMarked;
