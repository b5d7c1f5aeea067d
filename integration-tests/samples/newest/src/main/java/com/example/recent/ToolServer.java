package com.example.recent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An MCP server over stdin and stdout with one tool, {@code greet}; it needs nothing but the JDK.
 * It ends with its stdin, and so with the program that started it.
 */
public final class ToolServer {
  private static final Pattern id = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern method = Pattern.compile("\"method\":\"([^\"]+)\"");
  private static final Pattern name = Pattern.compile("\"arguments\":\\{\"name\":\"([^\"]+)\"");

  private static final String start =
      "{\"protocolVersion\":\"2024-11-05\",\"capabilities\":{\"tools\":{}},"
          + "\"serverInfo\":{\"name\":\"greeter\",\"version\":\"1\"}}";
  private static final String tools =
      "{\"tools\":[{\"name\":\"greet\",\"description\":\"Greets\",\"inputSchema\":"
          + "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},"
          + "\"required\":[\"name\"]}}]}";

  private ToolServer() {}

  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String number = first(id, line);
      // What has no id is a notification, which nobody answers.
      if (number != null) {
        out.println("{\"jsonrpc\":\"2.0\",\"id\":" + number + "," + answer(line) + "}");
      }
    }
  }

  private static String answer(String request) {
    String asked = String.valueOf(first(method, request));
    return switch (asked) {
      case "initialize" -> "\"result\":" + start;
      case "tools/list" -> "\"result\":" + tools;
      case "tools/call" -> "\"result\":" + greeting(String.valueOf(first(name, request)));
      case "ping" -> "\"result\":{}";
      default -> "\"error\":{\"code\":-32601,\"message\":\"" + asked + "\"}";
    };
  }

  /** Who has no name is not greeted. */
  private static String greeting(String who) {
    return "{\"content\":[{\"type\":\"text\",\"text\":\"Good day, "
        + who
        + "\"}],\"isError\":"
        + who.equals("nobody")
        + "}";
  }

  private static String first(Pattern pattern, String line) {
    Matcher found = pattern.matcher(line);
    return found.find() ? found.group(1) : null;
  }
}
