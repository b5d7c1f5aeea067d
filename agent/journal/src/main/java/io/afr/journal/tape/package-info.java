/**
 * Where excerpts are appended: Chronicle Queue, and memory until that is open. Nothing outside of
 * this package knows Chronicle.
 */
@NullMarked
package io.afr.journal.tape;

import org.jspecify.annotations.NullMarked;
