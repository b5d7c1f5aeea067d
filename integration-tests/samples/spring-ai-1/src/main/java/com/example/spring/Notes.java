package com.example.spring;

import java.util.List;
import java.util.Map;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.SimpleVectorStore;
import org.springframework.ai.vectorstore.VectorStore;

/** A vector store. Arguments: what makes the embedding model, and the provider's URL. */
public final class Notes {
  private Notes() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    EmbeddingModel embedder = Made.by(args[0], args[1], EmbeddingModel.class);
    VectorStore store = SimpleVectorStore.builder(embedder).build();
    store.add(
        List.of(
            new Document("n-1", "Berlin is in Germany", Map.of("about", "Berlin")),
            new Document("n-2", "Paris is in France", Map.of("about", "Paris"))));
    store.accept(List.of(new Document("n-3", "Rome is in Italy", Map.of())));
    print(store.similaritySearch("Berlin is in Germany"));
    print(
        store.similaritySearch(
            SearchRequest.builder()
                .query("Paris is in France")
                .topK(1)
                .filterExpression("about == 'Paris'")
                .build()));
    store.delete(List.of("n-1"));
  }

  private static void print(List<Document> found) {
    System.out.println(found.size() + " found, first " + found.get(0).getText());
  }
}
