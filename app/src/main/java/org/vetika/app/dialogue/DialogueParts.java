package org.vetika.app.dialogue;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueContent.ParticipationContent;
import org.vetika.app.dialogue.DialogueContent.PlaceContent;

/** Writes topics, places, organizations, channels and agenda of a dialogue. */
@Component
class DialogueParts {
  private final JdbcClient database;

  DialogueParts(JdbcClient database) {
    this.database = database;
  }

  void replace(long dialogue, DialogueContent content) {
    for (String sql :
        List.of(
            "delete from dialogue_topic where dialogue_id = :dialogue",
            "delete from dialogue_place where dialogue_id = :dialogue",
            "delete from dialogue_participation where dialogue_id = :dialogue",
            "delete from dialogue_channel where dialogue_id = :dialogue",
            "delete from dialogue_agenda_item where dialogue_id = :dialogue")) {
      database.sql(sql).param("dialogue", dialogue).update();
    }
    content.topics().stream().distinct().forEach(topic -> topic(dialogue, topic));
    for (int i = 0; i < content.places().size(); i++) {
      place(dialogue, i, content.places().get(i));
    }
    for (int i = 0; i < content.organizations().size(); i++) {
      participation(dialogue, i, content.organizations().get(i));
    }
    for (int i = 0; i < content.channels().size(); i++) {
      channel(dialogue, i, content.channels().get(i));
    }
    for (int i = 0; i < content.agenda().size(); i++) {
      agenda(dialogue, i, content.agenda().get(i));
    }
  }

  private void topic(long dialogue, String topic) {
    database
        .sql("insert into dialogue_topic (dialogue_id, topic_code) values (:dialogue, :topic)")
        .param("dialogue", dialogue)
        .param("topic", topic)
        .update();
  }

  private void place(long dialogue, int position, PlaceContent place) {
    database
        .sql(
            """
            insert into dialogue_place (dialogue_id, position, place_code, venue)
            values (:dialogue, :position, :code, :venue)
            """)
        .param("dialogue", dialogue)
        .param("position", position)
        .param("code", place.code(), Types.VARCHAR)
        .param("venue", PlainText.cleanOrNull(place.venue()), Types.VARCHAR)
        .update();
  }

  private void participation(long dialogue, int position, ParticipationContent part) {
    database
        .sql(
            """
            insert into dialogue_participation (dialogue_id, organization_id, role, position,
              people, women, men, with_disability, youth, represents)
            values (:dialogue, :organization, :role, :position, :people, :women, :men,
              :disability, :youth, :represents)
            """)
        .param("dialogue", dialogue)
        .param("organization", part.organization())
        .param("role", part.role().key())
        .param("position", position)
        .param("people", part.counts().people(), Types.INTEGER)
        .param("women", part.counts().women(), Types.INTEGER)
        .param("men", part.counts().men(), Types.INTEGER)
        .param("disability", part.counts().withDisability(), Types.INTEGER)
        .param("youth", part.counts().youth(), Types.INTEGER)
        .param("represents", PlainText.cleanOrNull(part.represents()), Types.VARCHAR)
        .update();
  }

  private void channel(long dialogue, int position, Channel channel) {
    database
        .sql(
            """
            insert into dialogue_channel
              (dialogue_id, position, kind, name, provinces_reached, followers, note)
            values (:dialogue, :position, :kind, :name, :provinces, :followers, :note)
            """)
        .param("dialogue", dialogue)
        .param("position", position)
        .param("kind", channel.kind().key())
        .param("name", PlainText.cleanOrNull(channel.name()), Types.VARCHAR)
        .param("provinces", channel.provincesReached(), Types.INTEGER)
        .param("followers", channel.followers(), Types.BIGINT)
        .param("note", PlainText.cleanOrNull(channel.note()), Types.VARCHAR)
        .update();
  }

  private void agenda(long dialogue, int position, DialogueDetail.AgendaItem item) {
    database
        .sql(
            """
            insert into dialogue_agenda_item
              (dialogue_id, position, starts_at, title_en, title_km, speaker)
            values (:dialogue, :position, :at, :en, :km, :speaker)
            """)
        .param("dialogue", dialogue)
        .param("position", position)
        .param("at", item.startsAt(), Types.TIME)
        .param("en", item.title().english(), Types.VARCHAR)
        .param("km", item.title().khmer(), Types.VARCHAR)
        .param("speaker", PlainText.cleanOrNull(item.speaker()), Types.VARCHAR)
        .update();
  }
}
