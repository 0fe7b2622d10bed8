package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.Shared;
import org.vetika.app.account.AccountPeople;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** Discovery, services, refusals and schemas of GeoReport v2. */
@OpenDataTest
@Import(AccountPeople.class)
class Open311Test extends Open311Scene {
  private static final String SCHEMAS = "https://schemas.example/";

  private static String schema(Path folder, String location) {
    try {
      return Files.readString(folder.resolve(location.substring(SCHEMAS.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void discovery_leads_to_the_endpoint_with_both_formats() throws Exception {
    Element discovery = xml("discovery.xml", 200);
    assertThat(discovery.getTagName()).isEqualTo("discovery");
    assertThat(children(discovery))
        .extracting(Element::getTagName)
        .containsExactly("changeset", "contact", "key_service", "endpoints");
    Element endpoint = children(children(discovery).get(3)).getFirst();
    assertThat(text(endpoint, "url")).isEqualTo("https://vetika.example/open311/v2");
    JsonNode same = read("discovery.json");
    assertThat(same.at("/endpoints/0/formats").valueStream().map(JsonNode::asString))
        .containsExactly("text/xml", "application/json");
    OffsetDateTime.parse(same.path("changeset").asString());
  }

  @Test
  void topics_are_services_under_their_codes() throws Exception {
    Element services = xml("services.xml", 200);
    assertThat(services.getTagName()).isEqualTo("services");
    assertThat(children(services))
        .allSatisfy(service -> {
          assertThat(service.getTagName()).isEqualTo("service");
          assertThat(children(service))
              .extracting(Element::getTagName)
              .containsExactly(
                  "service_code",
                  "service_name",
                  "description",
                  "metadata",
                  "type",
                  "keywords",
                  "group");
          assertThat(text(service, "metadata")).isEqualTo("true");
          assertThat(text(service, "type")).isEqualTo("realtime");
        });
    JsonNode array = read("services.json");
    assertThat(array.isArray()).isTrue();
    assertThat(array.valueStream().map(each -> each.path("service_code").asString()))
        .contains("sector.education", "other")
        .doesNotHaveDuplicates()
        .hasSameSizeAs(children(services));
    assertThat(array.get(0).path("metadata").isBoolean()).isTrue();
  }

  @Test
  void a_service_says_what_may_be_sent_with_it() throws Exception {
    Element definition = xml("services/sector.education.xml", 200);
    assertThat(definition.getTagName()).isEqualTo("service_definition");
    assertThat(text(definition, "service_code")).isEqualTo("sector.education");
    JsonNode same = read("services/sector.education.json");
    assertThat(same.path("attributes").valueStream().map(each -> each.path("order").asInt()))
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(same.at("/attributes/2/values")).hasSize(25);
    assertThat(same.at("/attributes/2/datatype").asString()).isEqualTo("singlevaluelist");
    assertThat(same.at("/attributes/0").has("values")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "requests/I2021-0005, 404",
    "requests/I2021-0006, 404",
    "requests/x, 404",
    "tokens/I2021-0005, 404",
    "services/none, 404",
    "'requests.?service_code=none', 404",
    "'requests.?jurisdiction_id=elsewhere.example', 404",
    "'services.?jurisdiction_id=elsewhere.example', 404",
    "'requests.?start_date=yesterday', 400",
    "'requests.?start_date=2021-01-01&end_date=2021-12-31', 400",
    "'requests.?start_date=2021-05-01&end_date=2021-04-01', 400",
    "'requests.?status=done', 400",
    "'requests.?page=0', 400",
    "'requests.?page_size=1001', 400"
  })
  void what_is_wrong_or_unknown_is_said_as_the_standard_has_it(String path, int status)
      throws Exception {
    String json = path.contains(".?") ? path.replace(".?", ".json?") : path + ".json";
    MvcTestResult result = get(json);
    assertThat(result).hasStatus(status);
    JsonNode errors = this.json.readTree(result.getResponse().getContentAsByteArray());
    assertThat(errors.isArray()).isTrue();
    assertThat(errors.get(0).path("code").asInt()).isEqualTo(status);
    assertThat(errors.get(0).path("description").asString()).isNotBlank().doesNotStartWith("[");
    Element same = xml(json.replace(".json", ".xml"), status);
    assertThat(same.getTagName()).isEqualTo("errors");
    Element error = children(same).getFirst();
    assertThat(error.getTagName()).isEqualTo("error");
    assertThat(text(error, "code")).isEqualTo(Integer.toString(status));
    assertThat(text(error, "description")).isEqualTo(errors.get(0).path("description").asString());
  }

  @Test
  void our_own_jurisdiction_may_be_named_and_unknown_parameters_are_passed_over() throws Exception {
    assertThat(ids("requests.json" + SPAN + "&jurisdiction_id=vetika.example&extensions=true"))
        .hasSize(5);
  }

  @Test
  void khmer_readers_get_khmer_names() {
    assertThat(
            pages.get().uri("/open311/v2/requests/I2021-0001.json").header("Accept-Language", "km"))
        .hasHeader("Content-Language", "km")
        .bodyText()
        .contains("សាលារាជធានី", "អប់រំ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"services", "service-definition", "requests"})
  void answers_fit_the_schemas_of_the_standards_makers(String name) throws Exception {
    Path folder = Shared.file("data/schemas/open311");
    String answer =
        switch (name) {
          case "services" -> "services.json";
          case "requests" -> "requests.json" + SPAN;
          default -> "services/sector.education.json";
        };
    var schema =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4,
                builder -> builder.schemas(location -> schema(folder, location)))
            .getSchema(SchemaLocation.of(SCHEMAS + name + ".json"));
    var errors =
        schema.validate(
            new String(get(answer).getResponse().getContentAsByteArray(), UTF_8), InputFormat.JSON);
    assertThat(errors).isEmpty();
  }
}
