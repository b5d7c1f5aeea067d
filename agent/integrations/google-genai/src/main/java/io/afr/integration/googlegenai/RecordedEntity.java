package io.afr.integration.googlegenai;

import io.afr.agent.wire.RecordedBody;
import io.afr.agent.wire.Witness;
import java.io.IOException;
import java.io.InputStream;
import org.apache.http.HttpEntity;
import org.apache.http.entity.HttpEntityWrapper;
import org.jspecify.annotations.Nullable;

/** As {@link RecordedResponseBody}, of Apache's HTTP client. */
final class RecordedEntity extends HttpEntityWrapper {

  private final Witness witness;
  private @Nullable RecordedBody content;

  RecordedEntity(HttpEntity entity, Witness witness) {
    super(entity);
    this.witness = witness;
  }

  /** As often as the entity gives the same stream, so does this. */
  @Override
  public InputStream getContent() throws IOException {
    InputStream source = super.getContent();
    RecordedBody recorded = content;
    if (recorded == null || recorded.source() != source) {
      recorded = new RecordedBody(source, witness);
      content = recorded;
    }
    return recorded;
  }
}
