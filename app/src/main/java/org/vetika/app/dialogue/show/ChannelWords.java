package org.vetika.app.dialogue.show;

import java.util.List;
import java.util.stream.Collectors;
import org.vetika.app.dialogue.Channel;
import org.vetika.app.dialogue.ChannelKind;
import org.vetika.app.web.PageContext;

/** How a dialogue reached people, in words. */
public final class ChannelWords {
  private ChannelWords() {}

  /** "In person, radio". */
  public static String kinds(List<ChannelKind> kinds, PageContext page) {
    return kinds.stream()
        .map(kind -> page.t("dialogues.channel." + kind.key()))
        .collect(Collectors.joining(page.t("dialogues.comma")));
  }

  /** "Radio: Sarika FM, in 15 provinces, 1,500,000 followers". */
  public static String full(Channel channel, PageContext page) {
    StringBuilder words = new StringBuilder(page.t("dialogues.channel." + channel.kind().key()));
    if (channel.name() != null) {
      words.append(page.t("text.colon")).append(channel.name());
    }
    if (channel.provincesReached() != null) {
      words
          .append(page.t("dialogues.comma"))
          .append(page.t("dialogues.channel.provinces", channel.provincesReached()));
    }
    if (channel.followers() != null) {
      words
          .append(page.t("dialogues.comma"))
          .append(page.t("dialogues.channel.followers", channel.followers()));
    }
    return words.toString();
  }
}
