package com.example.adk;

/** The parts of the library without agents. */
public final class Apart {
  private Apart() {}

  public static void main(String[] args) {
    Streams.everything();
    Remember.everything();
  }
}
