@NullMarked
package io.afr.integration.springai;

import org.jspecify.annotations.NullMarked;
