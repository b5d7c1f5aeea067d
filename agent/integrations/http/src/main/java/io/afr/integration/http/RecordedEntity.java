package io.afr.integration.http;

import io.afr.agent.wire.Exchange;
import io.afr.agent.wire.RecordedBody;
import io.afr.agent.wire.Witness;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/** The entity of Apache's client as the program gets it. */
final class RecordedEntity extends HttpEntityWrapper {

  private final Witness witness;
  private @Nullable RecordedBody content;

  RecordedEntity(HttpEntity entity, Witness witness) {
    super(entity);
    this.witness = witness;
  }

  /** As often as the entity gives the same stream, so does this. */
  @Override
  public @Nullable InputStream getContent() throws IOException {
    InputStream source = super.getContent();
    if (source == null) {
      return null;
    }
    RecordedBody recorded = content;
    if (recorded == null || recorded.source() != source) {
      recorded = new RecordedBody(source, witness);
      content = recorded;
    }
    return recorded;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    try (InputStream in = getContent()) {
      if (in != null) {
        in.transferTo(out);
      }
    }
  }

  void closing() {
    witness.closing();
  }

  @Override
  public void close() throws IOException {
    witness.closing();
    try {
      super.close();
    } finally {
      ended();
    }
  }

  void ended() {
    Exchange.guarded(witness::ended);
  }
}
