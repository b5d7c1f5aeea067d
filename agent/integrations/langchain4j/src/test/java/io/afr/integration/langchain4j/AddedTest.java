package io.afr.integration.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddedTest {

  private final Embedding vector = Embedding.from(new float[] {1});

  @Test
  void tellsTheOverloadsOfAddApart() {
    assertThat(Added.of(new Object[] {vector})).isEqualTo(added(List.of(), List.of()));
    assertThat(Added.of(new Object[] {"id", vector})).isEqualTo(added(List.of("id"), List.of()));
    assertThat(Added.of(new Object[] {vector, "text"}))
        .isEqualTo(added(List.of(), List.of("text")));
  }

  @Test
  void tellsTheOverloadsOfAddAllApart() {
    List<Embedding> one = List.of(vector);

    assertThat(Added.of(new Object[] {one})).isEqualTo(added(List.of(), List.of()));
    assertThat(Added.of(new Object[] {one, List.of("text")}))
        .isEqualTo(added(List.of(), List.of("text")));
    assertThat(Added.of(new Object[] {List.of("id"), one, List.of("text")}))
        .isEqualTo(added(List.of("id"), List.of("text")));
  }

  private Added added(List<String> ids, List<String> embedded) {
    return new Added(ids, List.of(vector), embedded);
  }
}
