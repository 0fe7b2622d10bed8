package org.vetika.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vetika.linkage.Field;
import org.vetika.linkage.LinkageSettings;
import org.vetika.linkage.block.BlockingRule;
import org.vetika.linkage.block.KeyForm;
import org.vetika.linkage.compare.FieldKind;
import org.vetika.linkage.compare.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings of a linkage in JSON. What is absent stays as the columns suggest. */
final class LinkageSettingsFile {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "fields",
          "rules",
          "threshold",
          "review",
          "oncePerList",
          "largestBlock",
          "randomPairs",
          "assumedRecall",
          "mostPairs",
          "threads",
          "seed");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final JsonNode root;

  private LinkageSettingsFile(JsonNode root) {
    this.root = root;
  }

  static LinkageSettingsFile read(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return new LinkageSettingsFile(JSON.createObjectNode());
    }
    InputFile.check(file.get());
    try {
      JsonNode root = JSON.readTree(Files.readString(file.get(), StandardCharsets.UTF_8));
      for (String name : root.propertyNames()) {
        if (!KNOWN.contains(name)) {
          throw new CommandFailure(file.get() + ": there is no setting " + name);
        }
      }
      return new LinkageSettingsFile(root);
    } catch (JacksonException fault) {
      throw new CommandFailure(
          "%s, line %d: is not JSON".formatted(file.get(), fault.getLocation().getLineNr()), fault);
    }
  }

  Optional<String> id() {
    return root.optional("id").map(JsonNode::asString);
  }

  /** The suggested settings with what the file says. */
  LinkageSettings applied(LinkageSettings suggested) {
    double match = root.path("threshold").asDouble(suggested.match());
    return new LinkageSettings(
        suggested.mode(),
        fields(suggested.fields()),
        rules(),
        match,
        root.path("review").asDouble(Math.min(suggested.review(), match)),
        root.path("oncePerList").asBoolean(suggested.oncePerList()),
        root.path("largestBlock").asInt(suggested.largestBlock()),
        root.path("randomPairs").asLong(suggested.randomPairs()),
        root.path("assumedRecall").asDouble(suggested.assumedRecall()),
        root.path("mostPairs").asInt(suggested.mostPairs()),
        root.path("threads").asInt(suggested.threads()),
        root.path("seed").asLong(suggested.seed()));
  }

  private List<Field> fields(List<Field> suggested) {
    if (!root.has("fields")) {
      return suggested;
    }
    List<Field> fields = new ArrayList<>();
    for (JsonNode node : root.path("fields")) {
      String column = node.isString() ? node.asString() : node.path("column").asString("");
      Optional<Field> known =
          suggested.stream().filter(f -> f.column().equalsIgnoreCase(column)).findFirst();
      fields.add(field(node, known.orElse(Field.of(column, FieldKind.STRING))));
    }
    return fields;
  }

  private static Field field(JsonNode node, Field suggested) {
    FieldKind kind =
        node.optional("kind")
            .map(k -> constant(FieldKind.class, k.asString()))
            .orElse(suggested.kind());
    boolean monthFirst =
        node.path("monthFirst").asBoolean(suggested.order() == PartialDate.Order.MONTH_FIRST);
    Optional<String> swap = node.optional("swapsWith").map(JsonNode::asString);
    return new Field(
        suggested.column(),
        kind,
        node.path("weighRareValues").asBoolean(kind.weighsRareValues()),
        swap.or(suggested::swapsWith).filter(name -> !name.isEmpty()),
        monthFirst ? PartialDate.Order.MONTH_FIRST : PartialDate.Order.DAY_FIRST);
  }

  private List<BlockingRule> rules() {
    List<BlockingRule> rules = new ArrayList<>();
    for (JsonNode rule : root.path("rules")) {
      List<BlockingRule.Part> parts = new ArrayList<>();
      rule.forEach(part -> parts.add(part(part.asString())));
      rules.add(new BlockingRule(parts));
    }
    return rules;
  }

  /** {@code surname} or {@code sound(surname)}. */
  private static BlockingRule.Part part(String text) {
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      return new BlockingRule.Part(text, KeyForm.EQUAL);
    }
    String label = text.substring(0, open).strip();
    for (KeyForm form : KeyForm.values()) {
      if (form.label().equals(label)) {
        return new BlockingRule.Part(text.substring(open + 1, text.length() - 1).strip(), form);
      }
    }
    throw new CommandFailure(
        "There is no key %s; there are %s"
            .formatted(label, Arrays.stream(KeyForm.values()).map(KeyForm::label).toList()));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(name)) {
        return value;
      }
    }
    throw new CommandFailure(
        "There is no kind of field %s; there are %s"
            .formatted(name, Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)));
  }

  /** The settings as such a file. */
  static String written(LinkageSettings settings) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode fields = root.putArray("fields");
    for (Field field : settings.fields()) {
      ObjectNode node = fields.addObject();
      node.put("column", field.column());
      node.put("kind", field.kind().name().toLowerCase(Locale.ROOT));
      node.put("weighRareValues", field.weighRareValues());
      field.swapsWith().ifPresent(other -> node.put("swapsWith", other));
      if (field.kind() == FieldKind.DATE) {
        node.put("monthFirst", field.order() == PartialDate.Order.MONTH_FIRST);
      }
    }
    ArrayNode rules = root.putArray("rules");
    for (BlockingRule rule : settings.rules()) {
      ArrayNode parts = rules.addArray();
      rule.parts().forEach(part -> parts.add(part.toString()));
    }
    root.put("threshold", settings.match()).put("review", settings.review());
    root.put("oncePerList", settings.oncePerList()).put("largestBlock", settings.largestBlock());
    root.put("randomPairs", settings.randomPairs()).put("assumedRecall", settings.assumedRecall());
    root.put("mostPairs", settings.mostPairs()).put("threads", settings.threads());
    root.put("seed", settings.seed());
    return JSON.writeValueAsString(root) + "\n";
  }
}
