package com.example.travel;

/** The train is full. */
final class SoldOutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SoldOutException(String train) {
    super(train + " has no free seat in second class");
  }
}
