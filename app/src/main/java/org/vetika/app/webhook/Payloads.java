package org.vetika.app.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Viewer;
import org.vetika.app.issue.Visibility;
import org.vetika.app.organization.OrganizationName;
import org.vetika.app.organization.Organizations;
import org.vetika.app.record.PublicData;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a message, as the record is at the moment of sending: a text that had to go since is
 * in no message. Of a public issue it is what everybody reads at its address; of one that only the
 * parties see, its number and state, and that only for a party.
 */
@Component
class Payloads {
  private static final String ISSUES = "issue";

  /** What every message holds. */
  @JsonPropertyOrder({"type", "timestamp", "organization", "entry", "data"})
  private record Body(
      String type,
      Instant timestamp,
      String organization,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long entry,
      Object data) {}

  /** An issue that not everybody sees. */
  @JsonPropertyOrder({"number", "state", "visibility"})
  private record NotPublic(String number, String state, String visibility) {}

  private record Nothing(String message) {}

  private final Map<String, PublicData> data;
  private final Issues issues;
  private final Organizations organizations;
  private final JsonMapper json;

  Payloads(List<PublicData> data, Issues issues, Organizations organizations, JsonMapper json) {
    this.data =
        data.stream().collect(Collectors.toUnmodifiableMap(PublicData::type, Function.identity()));
    this.issues = issues;
    this.organizations = organizations;
    this.json = json;
  }

  /** Empty when the organization may not know of the issue, or no longer. */
  Optional<String> write(Claimed claimed) {
    OrganizationName name =
        organizations.names(List.of(claimed.organization())).get(claimed.organization());
    if (name == null) {
      return Optional.empty();
    }
    if (claimed.issue() == null) {
      return Optional.of(body(claimed, name, null, new Nothing("Vetika")));
    }
    return issues
        .detail(claimed.issue(), party(name))
        .flatMap(detail -> told(claimed, name, detail));
  }

  private Optional<String> told(Claimed claimed, OrganizationName name, IssueDetail detail) {
    if (detail.issue().now().visibility() != Visibility.PUBLIC) {
      var known =
          new NotPublic(
              detail.issue().number(),
              detail.issue().state().key(),
              detail.issue().now().visibility().key());
      return Optional.of(body(claimed, name, null, known));
    }
    return Optional.ofNullable(data.get(ISSUES))
        .flatMap(source -> source.find(detail.issue().number()))
        .map(known -> body(claimed, name, claimed.entry(), known));
  }

  /** Under all ids that the organization ever had. */
  private Viewer party(OrganizationName name) {
    return new Viewer(organizations.idsOf(name.id()), null, false, null);
  }

  private String body(Claimed claimed, OrganizationName name, @Nullable Long entry, Object known) {
    return json.writeValueAsString(
        new Body(claimed.event(), claimed.happenedAt(), name.number(), entry, known));
  }
}
