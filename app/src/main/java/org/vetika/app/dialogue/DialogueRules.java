package org.vetika.app.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.DialogueContent.ParticipationContent;
import org.vetika.app.gazetteer.Places;
import org.vetika.app.organization.Organizations;
import org.vetika.app.topic.Topics;

/** What is wrong with the content of a dialogue, if anything. */
@Component
class DialogueRules {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{3,2000}");

  private final Places places;
  private final Topics topics;
  private final Organizations organizations;

  DialogueRules(Places places, Topics topics, Organizations organizations) {
    this.places = places;
    this.topics = topics;
    this.organizations = organizations;
  }

  Optional<Refusal> problem(DialogueContent content) {
    return timing(content).or(() -> texts(content)).or(() -> references(content));
  }

  private static Optional<Refusal> timing(DialogueContent content) {
    int year = content.startsOn().getYear();
    if (content.endsOn().isBefore(content.startsOn()) || year < 1990 || year > 2200) {
      return Optional.of(Refusal.BAD_DATES);
    }
    boolean endWithoutStart = content.endTime() != null && content.startTime() == null;
    boolean oneDay = content.startsOn().equals(content.endsOn());
    boolean backwards =
        oneDay
            && content.startTime() != null
            && content.endTime() != null
            && content.endTime().isBefore(content.startTime());
    return endWithoutStart || backwards ? Optional.of(Refusal.BAD_TIMES) : Optional.empty();
  }

  private static Optional<Refusal> texts(DialogueContent content) {
    if (content.title().isEmpty()) {
      return Optional.of(Refusal.TITLE_MISSING);
    }
    if (!link(content.onlineLink()) || !link(content.sourceUrl())) {
      return Optional.of(Refusal.BAD_LINK);
    }
    if (content.seats() != null && content.seats() < 1) {
      return Optional.of(Refusal.TOO_FEW_SEATS);
    }
    boolean badChannel =
        content.channels().stream()
            .anyMatch(channel -> outside(channel.provincesReached(), 25) || negative(channel));
    boolean badCounts =
        content.organizations().stream().anyMatch(part -> !part.counts().consistent());
    return badChannel || badCounts ? Optional.of(Refusal.BAD_COUNTS) : Optional.empty();
  }

  private Optional<Refusal> references(DialogueContent content) {
    List<String> codes =
        content.places().stream()
            .map(DialogueContent.PlaceContent::code)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (places.byCodes(codes).size() != codes.size()) {
      return Optional.of(Refusal.UNKNOWN_PLACE);
    }
    if (topics.byCodes(content.topics()).size() != new HashSet<>(content.topics()).size()) {
      return Optional.of(Refusal.UNKNOWN_TOPIC);
    }
    List<Long> ids =
        content.organizations().stream().map(ParticipationContent::organization).toList();
    if (new HashSet<>(ids).size() != ids.size() || organizations.names(ids).size() != ids.size()) {
      return Optional.of(Refusal.UNKNOWN_ORGANIZATION);
    }
    boolean convened =
        content.organizations().stream()
            .anyMatch(part -> part.role() == ParticipationRole.CONVENED);
    return convened ? Optional.empty() : Optional.of(Refusal.NO_CONVENER);
  }

  private static boolean link(@Nullable String link) {
    return link == null || LINK.matcher(link).matches();
  }

  private static boolean outside(@Nullable Integer value, int most) {
    return value != null && (value < 0 || value > most);
  }

  private static boolean negative(Channel channel) {
    return channel.followers() != null && channel.followers() < 0;
  }
}
