package com.example.boot4;

import java.util.HashMap;
import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Arguments: the provider's URL, and questions that it asks itself by HTTP. Prints the answers and
 * ends; without a question as soon as it has started.
 */
@SpringBootApplication
public class Application {

  public static void main(String[] args) throws Exception {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.port", "0");
    properties.put("logging.level.root", "OFF");
    properties.put("spring.ai.openai.base-url", args[0]);
    properties.put("spring.ai.openai.api-key", "test-key");
    properties.put("spring.ai.openai.chat.model", "test-model");
    properties.put("spring.ai.openai.chat.options.model", "test-model");
    SpringApplication application = new SpringApplication(Application.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(properties);
    try (ConfigurableApplicationContext context = application.run()) {
      context.getBean(ChatClient.Builder.class);
      int port = ((WebServerApplicationContext) context).getWebServer().getPort();
      for (int i = 1; i < args.length; i++) {
        System.out.println(Visitor.ask(port, args[i]));
      }
    }
    System.exit(0); // A client's threads would keep the JVM for a minute
  }
}
