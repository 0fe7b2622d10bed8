package org.vetika.app.opendata.list;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.issue.IssueDetail;
import org.vetika.app.issue.Issues;
import org.vetika.app.issue.Viewer;
import org.vetika.app.opendata.representation.IssueDetailRepresentation;
import org.vetika.app.opendata.representation.IssueRepresentations;
import org.vetika.app.record.PublicData;
import org.vetika.app.topic.Topics;

/** Issues with their whole threads as everybody sees them: no export reads them another way. */
@Component
public class PublicIssues {
  private static final String TYPE = "issue";

  private final Issues issues;
  private final Places places;
  private final Topics topics;
  private final IssueRepresentations representations;

  PublicIssues(Issues issues, Places places, Topics topics, IssueRepresentations representations) {
    this.issues = issues;
    this.places = places;
    this.topics = topics;
    this.representations = representations;
  }

  public Optional<IssueDetailRepresentation> find(String number) {
    return issues.detail(number, Viewer.EVERYBODY).map(this::represent);
  }

  private IssueDetailRepresentation represent(IssueDetail detail) {
    @Nullable String place = detail.issue().now().place();
    @Nullable String topic = detail.issue().now().topic();
    return representations.detail(
        detail,
        place == null ? null : places.find(place).orElse(null),
        topic == null ? null : topics.find(topic).orElse(null));
  }

  /** The same for modules that tell programs of issues, without knowing this one. */
  @Bean
  static PublicData publicIssueData(PublicIssues issues) {
    return new PublicData() {
      @Override
      public String type() {
        return TYPE;
      }

      @Override
      public Optional<Object> find(String number) {
        return issues.find(number).map(Object.class::cast);
      }
    };
  }
}
