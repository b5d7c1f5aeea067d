package io.afr.reader.program;

/** Whether this process itself runs on what attaching takes. */
final class Jdk {

  private Jdk() {}

  /** Names no type of the module: a class that does cannot even be loaded without it. */
  static void check() {
    if (ModuleLayer.boot().findModule("jdk.attach").isEmpty()) {
      throw new AttachException(AttachException.Code.NO_JDK, 0, System.getProperty("java.home"));
    }
  }
}
