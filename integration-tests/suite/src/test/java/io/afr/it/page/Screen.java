package io.afr.it.page;

/** What the page is looked at on. */
enum Screen {
  /** The smallest that it is laid out for. */
  LAPTOP(1280, 800, 1, false),
  DESK(1600, 1000, 1, false),
  PHONE(390, 844, 3, true);

  final int width;
  final int height;
  final int density;
  final boolean isTouched;

  /**
   * @param width of what the page gets, in CSS pixels
   * @param density device pixels for each of them
   */
  Screen(int width, int height, int density, boolean isTouched) {
    this.width = width;
    this.height = height;
    this.density = density;
    this.isTouched = isTouched;
  }
}
