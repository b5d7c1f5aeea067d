package com.example.tomcat.webapp;

import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.service.AiServices;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers a question, on a thread of the server's or of a pool of its own. */
public final class Answers extends HttpServlet {
  private static final long serialVersionUID = 1;

  private transient Assistant assistant;
  private transient ExecutorService pool;

  @Override
  public void init() {
    assistant =
        AiServices.builder(Assistant.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(getServletContext().getInitParameter("provider"))
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(20).build())
            .tools(new Sums())
            .build();
    pool = Executors.newSingleThreadExecutor();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String user = request.getParameter("user");
    String question = request.getParameter("question");
    String answer =
        CompletableFuture.supplyAsync(() -> assistant.answer(user, question), pool).join();
    response.setCharacterEncoding("UTF-8");
    response.getWriter().print(answer);
  }

  @Override
  public void destroy() {
    pool.shutdownNow();
  }
}
