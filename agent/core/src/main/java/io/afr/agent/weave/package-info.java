/** How advice gets into the program's classes and never out of hand. */
@NullMarked
package io.afr.agent.weave;

import org.jspecify.annotations.NullMarked;
