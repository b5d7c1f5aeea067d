/** What the tests of several modules share; made into a jar of its own. */
package io.afr.journal.testing;
