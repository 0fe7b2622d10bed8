package org.vetika.app.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.vetika.app.dialogue.TextPair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example data as files below {@code demonstration/} on the class path. */
final class DemonstrationFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DemonstrationFiles() {}

  static JsonNode read(String name) {
    try (InputStream file = new ClassPathResource("demonstration/" + name).getInputStream()) {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static List<String> texts(JsonNode array) {
    return each(array).stream().map(JsonNode::asString).toList();
  }

  /** The text of a field, null when it is absent. */
  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  /** A field with the texts {@code en} and {@code km}. */
  static TextPair pair(JsonNode node) {
    return new TextPair(text(node, "en"), text(node, "km"));
  }
}
