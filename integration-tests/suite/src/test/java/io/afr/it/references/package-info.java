/** Holds what the agent's advice uses of a library against each version's jars. */
@NullMarked
package io.afr.it.references;

import org.jspecify.annotations.NullMarked;
