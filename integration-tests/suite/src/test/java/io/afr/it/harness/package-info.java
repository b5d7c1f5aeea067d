/** Runs sample agents in JVMs of their own, without and with the agent jar, and compares. */
@NullMarked
package io.afr.it.harness;

import org.jspecify.annotations.NullMarked;
