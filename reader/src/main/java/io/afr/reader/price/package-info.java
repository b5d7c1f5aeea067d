/**
 * What calls cost at list price. {@link io.afr.reader.price.Prices} is the way in.
 *
 * <p>The built-in table, {@code prices.json}, has the keys of LiteLLM's {@code
 * model_prices_and_context_window.json}; so has the user's own file of that name in the home, which
 * comes before it. Where no price is listed, a cost is unknown, never 0.
 */
@NullMarked
package io.afr.reader.price;

import org.jspecify.annotations.NullMarked;
