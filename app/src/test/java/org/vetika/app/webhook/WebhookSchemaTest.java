package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.issue.IssueFixture.done;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.vetika.app.issue.IssueContent;
import org.vetika.app.issue.Raiser;
import org.vetika.app.issue.RaisingIssue;
import org.vetika.app.issue.Visibility;
import org.vetika.app.webhook.KeepingEndpoints.WithSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The section {@code webhooks} of the OpenAPI document, compared with what is sent. */
class WebhookSchemaTest extends WebhookTest {
  @Autowired JsonMapper json;
  @Autowired RaisingIssue raising;

  private JsonNode document() throws Exception {
    return json.readTree(new ClassPathResource("openapi/vetika.json").getContentAsByteArray());
  }

  private Schema schema(String type) throws Exception {
    var root = json.createObjectNode();
    root.set("components", document().get("components"));
    root.setAll((ObjectNode) content(type).get("schema"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(root.toString(), InputFormat.JSON);
  }

  private JsonNode content(String type) throws Exception {
    return document().get("webhooks").path(type).at("/post/requestBody/content/application~1json");
  }

  @Test
  void it_names_exactly_the_events_that_there_are() throws Exception {
    Set<String> named =
        document().get("webhooks").properties().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    Arrays.stream(EventType.values()).map(EventType::key),
                    Stream.of(EventType.TEST))
                .toList());
  }

  @Test
  void examples_have_the_shape_described() throws Exception {
    for (String type : Set.of("issue.raised", "webhook.test")) {
      assertThat(schema(type).validate(content(type).get("example").toString(), InputFormat.JSON))
          .isEmpty();
    }
  }

  @Test
  void real_messages_have_the_shape_described() throws Exception {
    WithSecret added = tell(people.communeOfficer);
    answer(people.raised());
    IssueContent wells = people.wells();
    var closed =
        new IssueContent(
            wells.language(),
            wells.title(),
            wells.text(),
            wells.asked(),
            wells.place(),
            null,
            wells.authority(),
            Visibility.PARTIES);
    done(raising.raise(new Raiser.ByOrganization(people.community), closed, false));
    work();
    resending.test(people.communeOfficer.visitor(), added.endpoint());
    assertThat(receiver.received).hasSize(4);
    for (Receiver.Received each : receiver.received) {
      String type = json.readTree(each.body()).path("type").asString();
      assertThat(schema(type).validate(each.body(), InputFormat.JSON)).as(each.body()).isEmpty();
    }
  }
}
