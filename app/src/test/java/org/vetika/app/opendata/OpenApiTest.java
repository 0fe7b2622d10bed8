package org.vetika.app.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description against the addresses that there are. */
@OpenDataTest
class OpenApiTest {
  private static final String START = "/api/v1";

  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;
  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private JsonNode document() throws Exception {
    return json.readTree(new ClassPathResource("openapi/vetika.json").getContentAsByteArray());
  }

  /** An operation, such as {@code GET /dialogues/{number}}. */
  private record Operation(String method, String path, JsonNode description) {
    /** The address with the examples of its path parameters. */
    String address() {
      String address = START + path;
      for (JsonNode parameter : description.path("parameters")) {
        if (parameter.path("in").asString().equals("path")) {
          address =
              address.replace(
                  "{" + parameter.path("name").asString() + "}",
                  parameter.path("example").asString());
        }
      }
      return address;
    }

    boolean answersJson() {
      return method.equals("GET") && !answer().isMissingNode();
    }

    JsonNode answer() {
      return description.at("/responses/200/content/application~1json");
    }
  }

  private List<Operation> operations() throws Exception {
    var operations = new ArrayList<Operation>();
    for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(
            new Operation(
                method.getKey().toUpperCase(java.util.Locale.ROOT),
                path.getKey(),
                method.getValue()));
      }
    }
    return operations;
  }

  @Test
  void it_is_a_valid_openapi_3_1_document() throws Exception {
    var options = new ParseOptions();
    options.setResolve(true);
    var result = new OpenAPIV3Parser().readContents(document().toString(), null, options);
    assertThat(result.getMessages()).isNullOrEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
    assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(document().get("paths"));
  }

  @Test
  void it_is_served() {
    assertThat(pages.get().uri("/api/v1/openapi.json"))
        .hasStatusOk()
        .hasContentType("application/json");
  }

  @Test
  void it_names_exactly_the_addresses_that_there_are() throws Exception {
    var served = new TreeSet<String>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .keySet()
        .forEach(route -> {
          var patterns = route.getPatternValues();
          route
              .getMethodsCondition()
              .getMethods()
              .forEach(method ->
                  patterns.stream()
                      .filter(pattern -> pattern.startsWith(START))
                      .forEach(
                          pattern -> served.add(method + " " + pattern.substring(START.length()))));
        });
    assertThat(operations().stream().map(each -> each.method() + " " + each.path()))
        .containsExactlyInAnyOrderElementsOf(served);
  }

  @Test
  void every_operation_names_exactly_the_parameters_that_are_known() throws Exception {
    for (Operation operation : operations().stream().filter(Operation::answersJson).toList()) {
      if (operation.path().equals("/openapi.json")) {
        continue;
      }
      JsonNode refusal = read(operation.address() + "?nonsense=1", 400);
      assertThat(named(operation).map(each -> each.path("name").asString()))
          .as(operation.path())
          .containsExactlyInAnyOrderElementsOf(strings(refusal.path("allowed")));
    }
  }

  @Test
  void every_choice_lists_exactly_the_values_that_are_allowed() throws Exception {
    int checked = 0;
    for (Operation operation : operations().stream().filter(Operation::answersJson).toList()) {
      for (JsonNode parameter : named(operation).toList()) {
        if (parameter.path("schema").has("enum")) {
          String name = parameter.path("name").asString();
          JsonNode refusal = read(operation.address() + "?" + name + "=nonsense", 400);
          assertThat(strings(parameter.at("/schema/enum")))
              .as("%s of %s", name, operation.path())
              .containsExactlyInAnyOrderElementsOf(strings(refusal.path("allowed")));
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(8);
  }

  @Test
  void examples_and_real_answers_have_the_shape_described() throws Exception {
    int checked = 0;
    for (Operation operation : operations()) {
      JsonNode answer = operation.answer();
      if (answer.isMissingNode()) {
        continue;
      }
      Schema schema = schema(answer.get("schema"));
      valid(schema, answer.get("example"), "example of " + operation.path());
      if (operation.method().equals("GET")) {
        valid(schema, real(operation), operation.address());
      }
      checked++;
    }
    assertThat(checked).isGreaterThan(14);
    Schema problem = schema(json.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"));
    valid(problem, read("/api/v1/results?kind=x", 400), "a refusal");
    valid(problem, read("/api/v1/places/99", 404), "a refusal");
  }

  private JsonNode real(Operation operation) throws Exception {
    return read(operation.address().replace("2102", "12") + query(operation), 200);
  }

  private static String query(Operation operation) {
    return operation.path().equals("/search") ? "?q=Phnom%20Penh" : "";
  }

  /** The schema of an answer, with all schemas of the document within reach. */
  private Schema schema(JsonNode schema) throws Exception {
    var root = json.createObjectNode();
    root.set("components", document().get("components"));
    root.setAll((ObjectNode) schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }

  private static void valid(Schema schema, JsonNode value, String what) {
    List<Error> errors = schema.validate(value.toString(), InputFormat.JSON);
    assertThat(errors).as(what).isEmpty();
  }

  private static Stream<JsonNode> named(Operation operation) {
    return operation
        .description()
        .path("parameters")
        .valueStream()
        .filter(each -> each.path("in").asString().equals("query"));
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private JsonNode read(String address, int status) throws Exception {
    var result =
        pages
            .method(HttpMethod.GET)
            .uri(java.net.URI.create(address))
            .header("Accept-Language", "en")
            .exchange();
    assertThat(result).as(address).hasStatus(status);
    return json.readTree(result.getResponse().getContentAsByteArray());
  }
}
