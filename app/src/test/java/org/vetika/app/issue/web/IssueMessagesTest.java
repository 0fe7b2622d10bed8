package org.vetika.app.issue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vetika.app.issue.EntryKind;
import org.vetika.app.issue.IssueState;
import org.vetika.app.issue.Side;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;

/** The keys that code puts together. */
class IssueMessagesTest {
  private static final EnumSet<EntryKind> LINES =
      EnumSet.of(
          EntryKind.ACCEPTED,
          EntryKind.RETURNED,
          EntryKind.REFERRED,
          EntryKind.ESCALATED,
          EntryKind.PAUSED,
          EntryKind.RESUMED,
          EntryKind.EXTENDED,
          EntryKind.SETTLED,
          EntryKind.SETTLED_ON_THE_SPOT,
          EntryKind.LEFT_UNVERIFIED,
          EntryKind.WITHDRAWN,
          EntryKind.MERGED,
          EntryKind.MOVED,
          EntryKind.JOINED);

  @ParameterizedTest
  @EnumSource
  void every_key_that_is_put_together_exists(Language language) {
    var messages = new Messages();
    Stream.of(
            IssueQuery.NAMES.stream().map("issues.filter."::concat),
            LINES.stream().map(kind -> "issues.line." + kind.key()),
            Arrays.stream(Side.values()).map(side -> "issues.replied." + side.key()),
            Arrays.stream(IssueState.values())
                .filter(IssueState::ended)
                .map(state -> "issues.track.end." + state.key()),
            Stream.of("settled", "answered", "waiting", "overdue", "unverified", "ended", "none")
                .flatMap(key -> Stream.of("issues.score." + key, "issues.scored." + key)),
            Stream.of("person", "organization", "machine").map("issues.translated."::concat),
            Stream.of("asker", "authority")
                .flatMap(
                    side -> Stream.of("issues.verification.of-" + side, "issues.track.by-" + side)),
            Stream.of("floor", "result").map("issues.entered-at."::concat),
            Stream.of("raised", "to-answer").map("issues.section."::concat),
            Stream.of("en", "km").map("issues.translation-in."::concat))
        .flatMap(keys -> keys)
        .forEach(key -> assertThat(messages.has(language, key)).as(key).isTrue());
  }
}
