package org.vetika.app.dialogue.web;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueFilter;
import org.vetika.app.dialogue.Dialogues;
import org.vetika.app.topic.Topic;
import org.vetika.app.topic.TopicSection;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;

/** The dialogues on the page of a topic. */
@Component
@Order(10)
class DialoguesOfTopic implements TopicSection {
  private final Dialogues dialogues;

  DialoguesOfTopic(Dialogues dialogues) {
    this.dialogues = dialogues;
  }

  @Override
  public Optional<LinkedSection> about(Topic topic, PageContext page) {
    return LinkedDialogues.section(
        dialogues.page(DialogueFilter.ofTopic(topic.code()), null, LinkedDialogues.SHOWN),
        "topic=" + topic.code(),
        page);
  }
}
