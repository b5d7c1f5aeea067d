package com.example.schedulers;

import java.util.concurrent.Callable;

/** Threads that do somebody's work. */
interface Place {
  /** Does the work on one of the threads, and waits for what comes of it. */
  String run(Callable<String> work) throws Exception;
}
