package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.Shared;
import org.vetika.app.account.AccountPeople;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the written standard (GeoReport v2) demands of answers, in both formats. */
@OpenDataTest
@Import(AccountPeople.class)
class Open311Test {
  private static final String SPAN = "?start_date=2021-09-20&end_date=2021-11-20";
  private static final String SCHEMAS = "https://schemas.example/";
  private static final List<String> REQUEST =
      List.of(
          "service_request_id",
          "status",
          "status_notes",
          "service_name",
          "service_code",
          "description",
          "agency_responsible",
          "service_notice",
          "requested_datetime",
          "updated_datetime",
          "expected_datetime",
          "address",
          "address_id",
          "zipcode",
          "lat",
          "long",
          "media_url");

  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;

  private MvcTestResult get(String path) {
    return pages
        .get()
        .uri(URI.create("/open311/v2/" + path))
        .header("Accept-Language", "en")
        .exchange();
  }

  private JsonNode read(String path) throws Exception {
    MvcTestResult result = get(path);
    assertThat(result).as(path).hasStatusOk().hasContentType("application/json;charset=utf-8");
    return json.readTree(result.getResponse().getContentAsByteArray());
  }

  private Element xml(String path, int status) throws Exception {
    MvcTestResult result = get(path);
    assertThat(result).as(path).hasStatus(status).hasContentType("text/xml;charset=utf-8");
    return parsed(result.getResponse().getContentAsByteArray());
  }

  static Element parsed(byte[] bytes) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  private static List<Element> children(Element parent) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .toList();
  }

  private static String text(Element parent, String name) {
    return children(parent).stream()
        .filter(child -> child.getTagName().equals(name))
        .findFirst()
        .orElseThrow()
        .getTextContent();
  }

  private List<String> ids(String path) throws Exception {
    return read(path)
        .valueStream()
        .map(each -> each.path("service_request_id").asString())
        .toList();
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

  @Test
  void a_request_is_told_alike_in_both_formats() throws Exception {
    Element request = children(xml("requests/I2021-0001.xml", 200)).getFirst();
    JsonNode same = read("requests/I2021-0001.json").get(0);
    assertThat(children(request))
        .extracting(Element::getTagName)
        .containsExactlyElementsOf(REQUEST);
    assertThat(same.propertyNames()).containsExactlyElementsOf(REQUEST);
    for (String name : REQUEST) {
      assertThat(text(request, name))
          .isEqualTo(same.path(name).isNull() ? "" : same.path(name).asString());
    }
    assertThat(text(request, "status")).isEqualTo("open");
    assertThat(text(request, "service_name")).isEqualTo("Education");
    assertThat(text(request, "agency_responsible")).isEqualTo("City hall");
    assertThat(text(request, "requested_datetime")).isEqualTo("2021-10-02T10:00:00+07:00");
    assertThat(text(request, "expected_datetime")).isEqualTo("2021-11-01T23:59:59+07:00");
    assertThat(text(request, "address")).isEqualTo("Phnom Penh");
    assertThat(text(request, "address_id")).isEqualTo("12");
  }

  @Test
  void hostile_text_stays_text_and_nothing_absent_is_the_word_null() throws Exception {
    Element request = children(xml("requests/I2021-0001.xml", 200)).getFirst();
    assertThat(text(request, "description"))
        .isEqualTo(
            "Wells <b>&</b> \"water\"\n\nFifty-eight wells have no water. ]]> </description>\n\n"
                + "A list and a date.");
    for (String file : List.of("requests.xml" + SPAN, "services.xml", "discovery.xml")) {
      assertThat(get(file)).bodyText().doesNotContain(">null<", "null");
    }
    assertThat(read("requests.json" + SPAN).findValues("lat"))
        .allMatch(JsonNode::isNull)
        .isNotEmpty();
  }

  @Test
  void ended_issues_are_closed_and_a_merged_one_names_its_target() throws Exception {
    assertThat(ids("requests.json" + SPAN + "&status=closed"))
        .containsExactly("I2021-0007", "I2021-0003", "I2021-0002");
    assertThat(ids("requests.json" + SPAN + "&status=open"))
        .containsExactly("I2021-0004", "I2021-0001");
    assertThat(ids("requests.json" + SPAN + "&status=open,closed")).hasSize(5);
    JsonNode merged = read("requests/I2021-0003.json").get(0);
    assertThat(merged.path("status_notes").asString())
        .isEqualTo("Merged into another issue: I2021-0001");
    assertThat(read("requests/I2021-0007.json").get(0).path("status_notes").asString())
        .isEqualTo("Merged into another issue");
    JsonNode settled = read("requests/I2021-0002.json").get(0);
    assertThat(settled.path("expected_datetime").isNull()).isTrue();
    assertThat(settled.path("service_code").asString()).isEqualTo("other");
    assertThat(settled.path("service_notice").asString()).isEqualTo("ជួសជុលផ្លូវ");
  }

  @Test
  void numbers_override_all_other_parameters() throws Exception {
    assertThat(ids("requests.json?service_request_id=I2021-0001,I2021-0002&status=open&page=7"))
        .containsExactly("I2021-0002", "I2021-0001");
    assertThat(ids("requests.json?service_request_id=I2021-0005,x,I2021-0006")).isEmpty();
  }

  @Test
  void services_dates_and_pages_choose() throws Exception {
    assertThat(ids("requests.json" + SPAN + "&service_code=other"))
        .containsExactly("I2021-0007", "I2021-0004", "I2021-0002");
    assertThat(ids("requests.json" + SPAN + "&service_code=other,sector.education")).hasSize(5);
    assertThat(ids("requests.json" + SPAN + "&service_code=sector")).isEmpty();
    assertThat(
            ids(
                "requests.json?start_date=2021-10-02T10:00:00%2B07:00&end_date=2021-10-03T10:00:00+07:00"))
        .containsExactly("I2021-0002", "I2021-0001");
    assertThat(ids("requests.json?end_date=2021-10-02")).containsExactly("I2021-0001");
    assertThat(ids("requests.json?start_date=2021-10-08")).containsExactly("I2021-0007");
    var met = new ArrayList<String>();
    for (int page = 1; page <= 4; page++) {
      met.addAll(ids("requests.json" + SPAN + "&page_size=2&page=" + page));
    }
    assertThat(met).isEqualTo(ids("requests.json" + SPAN)).hasSize(5);
  }

  @Test
  void without_dates_the_last_ninety_days_are_told() throws Exception {
    assertThat(ids("requests.json")).noneMatch(number -> number.startsWith("I2021"));
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
  void a_token_is_the_number() throws Exception {
    JsonNode token = read("tokens/I2021-0001.json").get(0);
    assertThat(token.path("service_request_id").asString()).isEqualTo("I2021-0001");
    assertThat(token.path("token").asString()).isEqualTo("I2021-0001");
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

  private static String schema(Path folder, String location) {
    try {
      return Files.readString(folder.resolve(location.substring(SCHEMAS.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
