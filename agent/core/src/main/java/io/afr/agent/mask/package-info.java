/** Finds secrets in what is recorded and puts marks in their places. */
@NullMarked
package io.afr.agent.mask;

import org.jspecify.annotations.NullMarked;
