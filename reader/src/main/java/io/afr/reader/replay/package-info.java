/** Makes the actions of a session of its calls: order, turns, iterations, data. */
@NullMarked
package io.afr.reader.replay;

import org.jspecify.annotations.NullMarked;
