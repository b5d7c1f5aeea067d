package com.example.boot3;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Arguments: the provider's URL, who asks, and the questions. Prints the answers. */
@SpringBootApplication
public class Application {

  public static void main(String[] args) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(Map.of("logging.level.root", "OFF"));
    application.run(args);
  }

  @Bean
  CommandLineRunner ask() {
    return args -> {
      Assistant assistant = assistant(args[0]);
      for (int i = 2; i < args.length; i++) {
        System.out.println(assistant.answer(args[1], args[i]));
      }
    };
  }

  private static Assistant assistant(String url) {
    return AiServices.builder(Assistant.class)
        .chatModel(
            OpenAiChatModel.builder()
                .baseUrl(url)
                .apiKey("test-key")
                .modelName("test-model")
                .build())
        .chatMemoryProvider(id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
        .tools(new Sums())
        .build();
  }
}
