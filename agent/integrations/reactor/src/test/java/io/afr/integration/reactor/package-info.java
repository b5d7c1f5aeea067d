@NullMarked
package io.afr.integration.reactor;

import org.jspecify.annotations.NullMarked;
