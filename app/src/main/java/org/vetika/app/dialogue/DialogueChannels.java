package org.vetika.app.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channels of many dialogues at once, for lists. */
@Component
public class DialogueChannels {
  private final JdbcClient database;

  DialogueChannels(JdbcClient database) {
    this.database = database;
  }

  /** How dialogues reached people, by the dialogue's id; those without a channel are absent. */
  public Map<Long, List<ChannelKind>> of(List<Long> dialogues) {
    var channels = new HashMap<Long, List<ChannelKind>>();
    if (dialogues.isEmpty()) {
      return channels;
    }
    database
        .sql(
            """
            select dialogue_id, array_agg(kind order by position) as kinds from dialogue_channel
            where dialogue_id in (:ids) group by dialogue_id
            """)
        .param("ids", dialogues)
        .query(row -> {
          channels.put(
              row.getLong(1),
              Columns.texts(row, "kinds").stream().distinct().map(ChannelKind::stored).toList());
        });
    return channels;
  }
}
