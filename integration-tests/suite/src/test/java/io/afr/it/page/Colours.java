package io.afr.it.page;

/** What the user's system prefers. */
enum Colours {
  LIGHT,
  DARK
}
