package com.example.travel;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import java.util.List;

/** What the assistant can do: look at time tables and skies, and book. */
final class Railway {

  record Train(String id, String departs, String arrives, double price) {}

  record Booking(String reference, String train, String seat, double price) {}

  @Tool("Trains between two cities on a day")
  List<Train> findTrains(@P("from") String from, @P("to") String to, @P("day") String day) {
    answersAfter(90);
    return List.of(
        new Train("AP 120", "07:47", "10:40", 31.20),
        new Train("AP 122", "08:47", "11:40", 28.50),
        new Train("IC 522", "09:52", "13:00", 24.70));
  }

  @Tool("Weather forecast for a city on a day")
  String forecast(@P("city") String city, @P("day") String day) {
    answersAfter(60);
    return "Showers until noon, then sunny, 19 °C";
  }

  @Tool("Books a second class seat on a train")
  Booking bookSeat(@P("train") String train, @P("traveller") String traveller) {
    answersAfter(120);
    if (train.equals("AP 120")) {
      throw new SoldOutException(train);
    }
    return new Booking("LX7Q2", train, "car 4, seat 31", 28.50);
  }

  /** The railway's computers take their time. */
  private static void answersAfter(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
