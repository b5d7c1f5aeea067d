package com.example.toolbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An MCP server over stdin and stdout; it needs nothing but the JDK. It greets, measures, and one
 * tool never answers. It ends with its stdin, and so with the program that started it.
 */
public final class GreetingServer {
  private static final Pattern id = Pattern.compile("\"id\":(\\d+|\"[^\"]*\")");
  private static final Pattern method = Pattern.compile("\"method\":\"([^\"]+)\"");
  private static final Pattern version = Pattern.compile("\"protocolVersion\":\"([^\"]+)\"");
  private static final Pattern tool = Pattern.compile("\"name\":\"(greet|measure|wait)\"");
  private static final Pattern who = Pattern.compile("\"who\":\"([^\"]+)\"");

  private GreetingServer() {}

  public static void main(String[] args) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String number = first(id, line);
      String answer = answer(line);
      // What has no id is a notification, which nobody answers.
      if (number != null && answer != null) {
        out.println("{\"jsonrpc\":\"2.0\",\"id\":" + number + "," + answer + "}");
      }
    }
  }

  private static String answer(String request) {
    String asked = String.valueOf(first(method, request));
    return switch (asked) {
      case "initialize" ->
          "\"result\":{\"protocolVersion\":\""
              + first(version, request)
              + "\",\"capabilities\":{\"tools\":{}},"
              + "\"serverInfo\":{\"name\":\"greeter\",\"version\":\"1\"}}";
      case "tools/list" -> "\"result\":{\"tools\":[]}";
      case "tools/call" -> called(request);
      default -> "\"result\":{}";
    };
  }

  private static String called(String request) {
    String guest = first(who, request);
    return switch (String.valueOf(first(tool, request))) {
      case "greet" ->
          "\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"Good day, "
              + guest
              + "\"}],\"isError\":"
              + "nobody".equals(guest)
              + "}";
      case "measure" ->
          "\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"4\"}],"
              + "\"structuredContent\":{\"letters\":4}}";
      case "wait" -> null;
      default -> "\"error\":{\"code\":-32602,\"message\":\"no such tool\"}";
    };
  }

  private static String first(Pattern pattern, String line) {
    Matcher found = pattern.matcher(line);
    return found.find() ? found.group(1) : null;
  }
}
