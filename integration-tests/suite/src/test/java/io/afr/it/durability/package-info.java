/** Tries to make the tape lose something: kills, faults, crowds, clocks, damage. */
@NullMarked
package io.afr.it.durability;

import org.jspecify.annotations.NullMarked;
