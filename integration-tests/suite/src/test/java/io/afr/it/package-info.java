/** What AFR promises, proved on forked JVMs. */
@NullMarked
package io.afr.it;

import org.jspecify.annotations.NullMarked;
