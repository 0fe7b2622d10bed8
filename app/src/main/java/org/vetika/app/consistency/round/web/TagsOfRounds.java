package org.vetika.app.consistency.round.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.round.PublicRound;
import org.vetika.app.consistency.round.PublicRounds;
import org.vetika.app.web.EntryTags;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** Whether all parties signed, of comparisons of lists among what a search found. */
@Component
class TagsOfRounds implements EntryTags {
  private final PublicRounds rounds;

  TagsOfRounds(PublicRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public String type() {
    return PublicRounds.ENTRY_TYPE;
  }

  @Override
  public Map<String, List<Tag>> of(Collection<String> keys, PageContext page) {
    return rounds.lines(keys.stream().map(UUID::fromString).toList()).values().stream()
        .collect(Collectors.toMap(line -> line.round().id().toString(), line -> tags(line, page)));
  }

  private static List<Tag> tags(PublicRound.Line line, PageContext page) {
    RoundPage.Mark mark = PublicRoundPages.mark(line.signedByAll(), page);
    Tag state = new Tag(mark.look(), mark.icon(), mark.text());
    return Tag.marked(List.of(state), line.round().illustration(), page);
  }
}
