@NullMarked
package io.afr.integration.langchain4j;

import org.jspecify.annotations.NullMarked;
