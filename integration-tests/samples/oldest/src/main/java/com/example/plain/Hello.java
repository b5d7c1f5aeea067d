package com.example.plain;

/** Says hello on both streams and ends, with the exit code if one is given. */
public final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("Hello");
    System.err.println("Hello, error stream");
    if (args.length > 0) {
      System.exit(Integer.parseInt(args[0]));
    }
  }
}
