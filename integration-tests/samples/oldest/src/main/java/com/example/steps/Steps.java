package com.example.steps;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Does what the lines on its standard input say, one after the other, and prints what came of each:
 *
 * <ul>
 *   <li>{@code call N} asks the model something of so many characters
 *   <li>{@code many TIMES N} asks it that as often, something else each time
 *   <li>{@code remember TEXT} keeps a message in a chat memory
 *   <li>{@code begin} asks it something that it thinks about until {@code finish}
 *   <li>{@code hog} opens as many files as it can, and {@code release} closes them
 *   <li>{@code exit N} ends with that code; the end of the input ends it with 0
 * </ul>
 *
 * <p>It meets the library with the first question or message.
 */
public final class Steps {
  private Steps() {}

  public static void main(String[] args) throws Exception {
    readyToLoadClassesWithoutOpeningFiles();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String done = step(line.split(" ", -1));
      System.out.println(++number + ". " + done);
    }
  }

  /** Opens all jars, and loads its own classes, which stand in files. */
  private static void readyToLoadClassesWithoutOpeningFiles() throws Exception {
    ClassLoader loader = Steps.class.getClassLoader();
    loader.getResources("nowhere").hasMoreElements();
    Class.forName("com.example.steps.Hog", true, loader);
    Class.forName("com.example.steps.Remembered", false, loader);
  }

  private static String step(String[] words) throws Exception {
    return switch (words[0]) {
      case "call" -> Questions.ask(1, Integer.parseInt(words[1]));
      case "many" -> Questions.ask(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      case "remember" -> Remembered.add(words[1]);
      case "begin" -> Questions.begin();
      case "finish" -> Questions.finish();
      case "hog" -> Hog.open();
      case "release" -> Hog.close();
      case "exit" -> exit(Integer.parseInt(words[1]));
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private static String exit(int code) {
    System.exit(code);
    return "never";
  }
}
