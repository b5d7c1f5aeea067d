/** Disks that are full and homes that vanish: the host notices nothing, and the tape tells. */
@NullMarked
package io.afr.it.faults;

import org.jspecify.annotations.NullMarked;
