@NullMarked
package io.afr.it.provider;

import org.jspecify.annotations.NullMarked;
