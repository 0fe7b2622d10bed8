package org.vetika.app.dialogue.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.FoundSummary.FoundChannel;
import org.vetika.app.dialogue.importing.FoundSummary.FoundOrganization;
import org.vetika.app.dialogue.importing.FoundSummary.FoundPlace;
import org.vetika.app.dialogue.importing.FoundSummary.FoundResult;
import org.vetika.app.dialogue.importing.FoundSummary.FoundSection;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was found as the JSON object documented in docs/importing.md. */
public final class FoundSummaryJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private FoundSummaryJson() {}

  /** The object as indented text without line end. */
  public static String write(FoundSummary summary) {
    return JSON.writeValueAsString(tree(summary));
  }

  /** The object as a tree, for callers that add to it. */
  public static ObjectNode tree(FoundSummary summary) {
    ObjectNode root = JSON.createObjectNode();
    root.put("title", summary.title());
    root.put("date", text(summary.date()));
    root.put("endDate", text(summary.endDate()));
    root.put("draft", summary.draft());
    places(root.putArray("places"), summary.places());
    organizations(root.putArray("organizations"), summary.organizations());
    channels(root.putArray("channels"), summary.channels());
    sections(root.putArray("sections"), summary.sections());
    results(root.putArray("results"), summary.results());
    ArrayNode notPlaced = root.putArray("notPlaced");
    summary.notPlaced().forEach(notPlaced::add);
    return root;
  }

  private static void places(ArrayNode array, List<FoundPlace> places) {
    places.forEach(place -> array.addObject().put("code", place.code()).put("name", place.name()));
  }

  private static void organizations(ArrayNode array, List<FoundOrganization> organizations) {
    for (FoundOrganization organization : organizations) {
      OrganizationRole role = organization.role();
      array
          .addObject()
          .put("name", organization.name())
          .put("acronym", organization.acronym())
          .put("role", role == null ? null : role.word());
    }
  }

  private static void channels(ArrayNode array, List<FoundChannel> channels) {
    for (FoundChannel channel : channels) {
      array
          .addObject()
          .put("kind", channel.kind())
          .put("name", channel.name())
          .put("reach", channel.reach())
          .put("provinces", channel.provinces())
          .put("followers", channel.followers());
    }
  }

  private static void sections(ArrayNode array, List<FoundSection> sections) {
    for (FoundSection section : sections) {
      array
          .addObject()
          .put("number", section.number())
          .put("title", section.title())
          .put("kind", word(section.kind()));
    }
  }

  private static void results(ArrayNode array, List<FoundResult> results) {
    for (FoundResult result : results) {
      array
          .addObject()
          .put("number", result.number())
          .put("kind", word(result.kind()))
          .put("section", result.section())
          .put("text", result.text());
    }
  }

  private static @Nullable String word(@Nullable PointKind kind) {
    return kind == null ? null : kind.word();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
