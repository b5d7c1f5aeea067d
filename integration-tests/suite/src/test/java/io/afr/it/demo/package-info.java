/** The README's first command. */
@NullMarked
package io.afr.it.demo;

import org.jspecify.annotations.NullMarked;
