/** A model provider on loopback: deterministic, scripted, and it remembers what it was asked. */
@NullMarked
package io.afr.it.provider;

import org.jspecify.annotations.NullMarked;
