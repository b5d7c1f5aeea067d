package com.example.knowledge;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;

/** Argument: the provider's URL. Fills a store, asks one question, and throws the books away. */
public final class Library {
  private Library() {}

  public static void main(String[] args) {
    EmbeddingModel embeddings =
        OpenAiEmbeddingModel.builder()
            .baseUrl(args[0])
            .apiKey("test-key")
            .modelName("test-embedding")
            .build();
    EmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    List<TextSegment> books = List.of(TextSegment.from("Moby Dick"), TextSegment.from("Emma"));
    List<Embedding> vectors = embeddings.embedAll(books).content();
    List<String> ids = store.addAll(vectors, books);

    Librarian librarian =
        AiServices.builder(Librarian.class)
            .chatModel(
                OpenAiChatModel.builder()
                    .baseUrl(args[0])
                    .apiKey("test-key")
                    .modelName("test-model")
                    .build())
            .chatMemoryProvider(
                id -> MessageWindowChatMemory.builder().id(id).maxMessages(10).build())
            .contentRetriever(
                EmbeddingStoreContentRetriever.builder()
                    .embeddingStore(store)
                    .embeddingModel(embeddings)
                    .maxResults(1)
                    .build())
            .build();
    String answer = librarian.answer("eve", "Whales? [say Moby Dick]");
    System.out.println(answer);

    store.removeAll(ids);
  }
}
