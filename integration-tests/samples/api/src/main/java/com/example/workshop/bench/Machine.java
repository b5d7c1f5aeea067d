package com.example.workshop.bench;

import com.example.workshop.Tool;

/** Most tools run on electricity. */
abstract class Machine implements Tool {

  private final int volts;

  Machine(int volts) {
    this.volts = volts;
  }

  int volts() {
    return volts;
  }
}
