/** Keeping threads of one JVM out of each other's way. */
@NullMarked
package io.afr.journal.lock;

import org.jspecify.annotations.NullMarked;
