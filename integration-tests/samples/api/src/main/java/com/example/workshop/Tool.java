package com.example.workshop;

/** What the foreman can use. */
public interface Tool {

  String use(String material);
}
