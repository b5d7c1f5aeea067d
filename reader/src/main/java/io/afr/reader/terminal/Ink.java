package io.afr.reader.terminal;

/** What text means, and the colour that says so. Without colour the words must say it alone. */
public enum Ink {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  HEAD("1;4"),
  GOOD("32"),
  BAD("31"),
  WARN("33"),
  LLM("36"),
  TOOL("35"),
  RESULT("34"),
  MEMORY("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
