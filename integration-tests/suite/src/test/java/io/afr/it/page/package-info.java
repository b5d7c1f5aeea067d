/**
 * Tests of the page that {@code afr serve} shows, in a real Chromium.
 *
 * <p>A {@link io.afr.it.page.Site} is a served home that the real agent recorded, a {@link
 * io.afr.it.page.Browser} gives each test a {@link io.afr.it.page.Window} of its own, and a class
 * of tests is a {@link io.afr.it.page.BrowserTest}: skipped where there is no browser.
 */
@NullMarked
package io.afr.it.page;

import org.jspecify.annotations.NullMarked;
