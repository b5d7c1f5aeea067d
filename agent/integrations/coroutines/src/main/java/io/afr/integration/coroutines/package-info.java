/**
 * Carries the context onto the threads of Kotlin's coroutines: from whoever starts or resumes one
 * to where it runs next.
 */
@NullMarked
package io.afr.integration.coroutines;

import org.jspecify.annotations.NullMarked;
