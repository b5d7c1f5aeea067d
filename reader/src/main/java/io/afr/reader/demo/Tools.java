package io.afr.reader.demo;

import io.afr.api.RecordTool;
import java.util.Map;

/** What the desk can do besides talking. */
final class Tools {

  /** Calls the tool that the model asked for; a failure is an answer, too. */
  String call(Reply.Ask ask) {
    Map<String, String> args = ask.args();
    try {
      return switch (ask.tool()) {
        case "findFerries" -> findFerries(text(args, "from"), text(args, "to"));
        case "forecast" -> forecast(text(args, "place"), text(args, "day"));
        default -> reserve(text(args, "ferry"), text(args, "name"));
      };
    } catch (FullException full) {
      return "failed: " + full.getMessage();
    }
  }

  @RecordTool
  String findFerries(String from, String to) {
    Waiting.of(90);
    return from + " to " + to + ": F 08:30 (65 min), F 11:00 (65 min)";
  }

  @RecordTool
  String forecast(String place, String day) {
    Waiting.of(45);
    return place + ", " + day + ": 24 degrees, maestral 3 to 4 in the afternoon";
  }

  @RecordTool
  String reserve(String ferry, String name) throws FullException {
    Waiting.of(110);
    if (ferry.equals("F 08:30")) {
      throw new FullException("F 08:30 has no room left for bicycles");
    }
    return "reserved " + ferry + " for " + name + ", reference HV-2048, 9.40 EUR";
  }

  private static String text(Map<String, String> args, String key) {
    return args.getOrDefault(key, "");
  }
}
