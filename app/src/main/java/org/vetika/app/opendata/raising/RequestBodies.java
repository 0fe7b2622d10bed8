package org.vetika.app.opendata.raising;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that programs send; a member that is unknown is refused, as in addresses. */
@Component
public class RequestBodies {
  /** Enough for the longest texts in Khmer, every character escaped. */
  private static final int LARGEST = 1 << 20;

  /** What was sent. */
  public sealed interface Body<T> {
    record Read<T>(T value) implements Body<T> {}

    /** It is no such JSON; {@code what} says which member, in English, for programmers. */
    record Unreadable<T>(String what) implements Body<T> {}

    record TooLarge<T>() implements Body<T> {}
  }

  private final JsonMapper json;

  RequestBodies(JsonMapper json) {
    this.json = json;
  }

  /** The body as {@code type}; the stream is left open. */
  public <T> Body<T> read(InputStream input, Class<T> type) throws IOException {
    byte[] bytes = input.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      return new Body.TooLarge<>();
    }
    try {
      T value =
          json.readerFor(type)
              .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValue(bytes);
      return Optional.ofNullable(value)
          .<Body<T>>map(Body.Read::new)
          .orElseGet(() -> new Body.Unreadable<>("null"));
    } catch (JacksonException e) {
      String path = e.getPathReference();
      return new Body.Unreadable<>(path == null || path.isBlank() ? "JSON" : member(e));
    }
  }

  private static String member(JacksonException e) {
    return e.getPath().isEmpty() ? "JSON" : String.valueOf(e.getPath().getLast().getPropertyName());
  }
}
