/** Reads what the program itself keeps in the context of its log lines. */
@NullMarked
package io.afr.agent.mdc;

import org.jspecify.annotations.NullMarked;
