/**
 * From entries to excerpts: contents stored once, requests written as what they add, losses
 * counted.
 */
@NullMarked
package io.afr.journal.write;

import org.jspecify.annotations.NullMarked;
