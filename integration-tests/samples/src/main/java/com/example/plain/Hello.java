package com.example.plain;

/** Says hello on both streams and ends with the exit code that it is given. */
public final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    System.out.println("Hello");
    System.err.println("Hello, error stream");
    System.exit(args.length == 0 ? 0 : Integer.parseInt(args[0]));
  }
}
