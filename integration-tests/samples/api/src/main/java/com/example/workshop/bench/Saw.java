package com.example.workshop.bench;

/** Cuts. */
public final class Saw extends Machine {

  public Saw() {
    super(230);
  }

  @Override
  public String use(String material) {
    if (material.equals("stone")) {
      throw new IllegalArgumentException("too hard");
    }
    return "two pieces of " + material + " at " + volts() + " V";
  }
}
