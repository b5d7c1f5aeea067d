/**
 * Writes as many sessions as one likes with the real writer, as programs of many kinds would have
 * recorded them: to measure the reader and to test it with more than a person would write down.
 */
package io.afr.journal.generate;
