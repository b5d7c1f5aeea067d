/** Who acts in which session, carried from thread to thread. */
@NullMarked
package io.afr.agent.context;

import org.jspecify.annotations.NullMarked;
