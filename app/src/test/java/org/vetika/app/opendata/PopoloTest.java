package org.vetika.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.fge.jsonschema.SchemaVersion;
import com.github.fge.jsonschema.cfg.ValidationConfiguration;
import com.github.fge.jsonschema.core.load.configuration.LoadingConfiguration;
import com.github.fge.jsonschema.main.JsonSchema;
import com.github.fge.jsonschema.main.JsonSchemaFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.Shared;

/** The export against the schemas of the standard, which are written in draft-03. */
@OpenDataTest
class PopoloTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Autowired MockMvcTester pages;

  private JsonNode read(String address) throws Exception {
    var result = pages.get().uri(address).exchange();
    assertThat(result).hasStatusOk();
    return JSON.readTree(result.getResponse().getContentAsByteArray());
  }

  private static JsonSchema schema(String name) throws Exception {
    Path folder = Shared.file("data/schemas/popolo");
    var loading = LoadingConfiguration.newBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        JsonNode schema = JSON.readTree(file.toFile());
        loading.preloadSchema(schema.get("id").asText().replace("#", ""), schema);
      }
    }
    var draft3 =
        ValidationConfiguration.newBuilder()
            .setDefaultVersion(SchemaVersion.DRAFTV3)
            .setUseFormat(true)
            .freeze();
    return JsonSchemaFactory.newBuilder()
        .setValidationConfiguration(draft3)
        .setLoadingConfiguration(loading.freeze())
        .freeze()
        .getJsonSchema("http://www.popoloproject.com/schemas/" + name + ".json");
  }

  @Test
  void every_organization_has_the_shape_of_the_schema() throws Exception {
    JsonSchema schema = schema("organization");
    JsonNode organizations = read("/api/v1/popolo/organizations.json").get("organizations");
    assertThat(organizations).hasSize(3);
    for (JsonNode organization : organizations) {
      assertThat(schema.validate(organization, true).isSuccess())
          .as("%s", schema.validate(organization, true))
          .isTrue();
    }
    assertThat(organizations.get(2).at("/founding_date").asText()).isEqualTo("2012-05");
    assertThat(organizations.get(2).at("/identifiers/0/scheme").asText()).isEqualTo("KH-NNGO");
  }

  @Test
  void every_membership_has_the_shape_of_the_schema() throws Exception {
    JsonSchema schema = schema("membership");
    JsonNode memberships = read("/api/v1/popolo/memberships.json").get("memberships");
    assertThat(memberships).hasSize(1);
    for (JsonNode membership : memberships) {
      assertThat(schema.validate(membership, true).isSuccess())
          .as("%s", schema.validate(membership, true))
          .isTrue();
    }
    assertThat(memberships.get(0).get("id").asText()).isEqualTo("O0002-O0001-1");
    assertThat(memberships.get(0).get("organization_id").asText()).isEqualTo("O0001");
  }

  /** A check that cannot fail would prove nothing. */
  @Test
  void the_schemas_refuse_what_is_wrong() throws Exception {
    for (String wrong :
        List.of(
            "{\"founding_date\":\"May 2012\"}",
            "{\"identifiers\":[{\"scheme\":\"x\"}]}",
            "{\"links\":[{\"note\":\"x\"}]}",
            "{\"name\":7}")) {
      assertThat(schema("organization").validate(JSON.readTree(wrong)).isSuccess())
          .as(wrong)
          .isFalse();
    }
  }

  @Test
  void one_document_holds_both() throws Exception {
    JsonNode document = read("/api/v1/popolo.json");
    assertThat(document.get("organizations")).hasSize(3);
    assertThat(document.get("memberships")).hasSize(1);
    assertThat(document.at("/meta/license").asText()).isEqualTo("CC BY 4.0");
  }
}
