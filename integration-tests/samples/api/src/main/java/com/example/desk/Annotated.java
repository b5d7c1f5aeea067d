package com.example.desk;

import io.afr.api.RecordTool;
import io.afr.api.SessionId;

/** Uses nothing of the API but annotations, which are not needed to run. */
public final class Annotated {

  private Annotated() {}

  public static void main(String[] args) {
    System.out.println(add("sums", Integer.parseInt(args[0]), Integer.parseInt(args[1])));
  }

  @RecordTool
  static int add(@SessionId String session, int a, int b) {
    return a + b;
  }
}
