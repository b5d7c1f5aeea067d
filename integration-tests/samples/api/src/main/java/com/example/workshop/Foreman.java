package com.example.workshop;

import com.example.workshop.bench.Saw;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/** Has work done. */
public final class Foreman {

  private static final UUID place = new UUID(1, 2);

  private final Gateway gateway = new Gateway();
  private final Map<String, Tool> tools = Map.of("saw", new Saw());
  private final Shelf<String> shelf = new Shelf<>();

  private Foreman() {}

  public static void main(String[] args) throws Exception {
    Foreman foreman = new Foreman();
    for (String task : args) {
      try {
        System.out.println(foreman.work(new Order("order-" + args.length), task));
      } catch (ExecutionException e) {
        System.out.println(e.getMessage() + " " + e.getCause().getClass());
      }
    }
    System.out.println(foreman.gateway.embed("idle").length);
  }

  record Order(String number) {}

  private String work(Order order, String task) throws InterruptedException, ExecutionException {
    String plan = gateway.complete("planner-1", task);
    String done = execute("saw", task);
    shelf.put(place, done);
    String like = shelf.like("pieces") + " " + shelf.remove(place);
    Object said =
        gateway
            .chat(
                "talker-2",
                List.of(
                    Map.of("role", "system", "content", "Be brief."),
                    Map.of("role", "user", "content", done)))
            .get()
            .get("content");
    return order.number() + ": " + plan + ", " + like + ", " + said;
  }

  /** A tool by its name. */
  private String execute(String name, String material) {
    Tool tool = tools.get(name);
    try {
      return tool.use(material);
    } catch (IllegalArgumentException e) {
      return "no pieces of " + material + ": " + e.getMessage();
    }
  }
}
