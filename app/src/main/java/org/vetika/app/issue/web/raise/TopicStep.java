package org.vetika.app.issue.web.raise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vetika.app.issue.Refusal;
import org.vetika.app.issue.draft.DraftStep;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.Topics;
import org.vetika.app.web.Language;

/** What it is about. */
@Component
class TopicStep implements StepQuestion {
  /** Chosen by who does not know. */
  static final String NONE = "none";

  private final Topics topics;

  TopicStep(Topics topics) {
    this.topics = topics;
  }

  @Override
  public DraftStep step() {
    return DraftStep.TOPIC;
  }

  @Override
  public Typed given(StepContext at) {
    String topic = at.draft().topic();
    boolean none = topic == null && at.draft().done().contains(DraftStep.TOPIC);
    return new Typed(
        topic == null ? none ? Map.of("topic", NONE) : Map.of() : Map.of("topic", topic));
  }

  @Override
  public Object page(StepContext at, StepFrame frame) {
    return new TopicPage(frame, groups(at.page().language()));
  }

  private List<TopicPage.Group> groups(Language language) {
    List<Topic> all = topics.all();
    var groups = new ArrayList<TopicPage.Group>();
    for (Topic root : all) {
      if (root.parent() == null) {
        groups.add(
            new TopicPage.Group(
                root.name(language),
                all.stream()
                    .filter(topic -> topic.code().startsWith(root.code() + "."))
                    .map(topic -> Choice.of(topic.code(), topic.name(language)))
                    .toList()));
      }
    }
    return List.copyOf(groups);
  }

  @Override
  public Reading read(StepContext at, Typed typed) {
    String topic = typed.text("topic");
    if (topic.equals(NONE)) {
      return new Reading.Answered(at.draft().about(null));
    }
    return topics.find(topic).isPresent()
        ? new Reading.Answered(at.draft().about(topic))
        : new Reading.Refused(
            List.of(MatterStep.problem("topic-none", Refusal.UNKNOWN_TOPIC, at.page())));
  }
}
