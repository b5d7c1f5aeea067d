package io.afr.it.page;

/** What is recorded before somebody looks at it. */
@FunctionalInterface
interface Story {
  void tell(Stage stage) throws Exception;

  /** The stage on which it has been told. */
  default Stage told() {
    try {
      Stage stage = Stage.empty();
      try {
        tell(stage);
        return stage;
      } catch (Exception | AssertionError e) {
        stage.close();
        throw e;
      }
    } catch (Exception e) {
      throw new AssertionError("it could not be recorded", e);
    }
  }
}
