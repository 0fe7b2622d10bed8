package org.vetika.app.consistency;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vetika.app.consistency.BridgeStore.Stated;
import org.vetika.app.issue.typed.TypedFields;
import org.vetika.app.web.Language;
import org.vetika.app.web.Visitor;

/**
 * The parties explain the difference of two figures in named steps, and say to each other's steps
 * whether they stand by them. What no step explains is never entered: it is worked out.
 */
@Component
public class ExplainingDifference {
  private static final int LONGEST_TEXT = 1000;
  private static final Pattern SIGN = Pattern.compile("^[-−–+]\\s*");

  private final BridgeStore store;
  private final Figures figures;
  private final Speaking speaking;
  private final Standings standings;

  ExplainingDifference(
      BridgeStore store,
      Figures figures,
      Speaking speaking,
      Standings standings) {
    this.store = store;
    this.figures = figures;
    this.speaking = speaking;
    this.standings = standings;
  }

  /**
   * States a step; done with its internal id.
   *
   * @param from public number of the figure that the step starts from
   * @param to public number of the other
   * @param typed {@code kind} ({@link StepKind#key}), {@code change} (how much the step takes away,
   *     below zero, or adds), {@code text}, {@code language}, {@code for}
   */
  @Transactional
  public Outcome<Long> state(Visitor visitor, String from, String to, Map<String, String> typed) {
    Viewer viewer = Viewer.of(visitor);
    Optional<Figure> start = figures.find(from, viewer);
    Optional<Figure> end = figures.find(to, viewer);
    if (start.isEmpty() || end.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    Optional<StepKind> kind = fields.choice("kind", StepKind::ofKey);
    BigDecimal change = change(fields);
    String text = fields.line("text", LONGEST_TEXT);
    Language language = language(fields);
    if (fields.anyProblem()) {
      return new Outcome.Refused<>(fields.problems());
    }
    if (!comparable(start.get(), end.get())) {
      return Outcome.refused("kind", "not-a-pair");
    }
    if (speaker.isEmpty() || kind.isEmpty() || change == null
        || !isParty(speaker.get(), start.get(), end.get())) {
      return new Outcome.NotAllowed<>();
    }
    long step =
        store.insert(visitor, speaker.get(), start.get(), end.get(), kind.get(), change, language, text);
    standings.renew(start.get().indicator());
    return new Outcome.Done<>(step);
  }

  private static boolean comparable(Figure start, Figure end) {
    return start.indicator().equals(end.indicator())
        && start.party().id() != end.party().id()
        && !start.now().withdrawn()
        && !end.now().withdrawn();
  }

  private boolean isParty(long speaker, Figure start, Figure end) {
    return speaking.same(start.party().id(), speaker) || speaking.same(end.party().id(), speaker);
  }

  private static @Nullable BigDecimal change(TypedFields fields) {
    String typed = fields.required("change", TypedFields.LINE);
    if (typed.isEmpty()) {
      return null;
    }
    BigDecimal size = QuantityText.number(SIGN.matcher(typed).replaceFirst("")).orElse(null);
    if (size == null || size.signum() == 0) {
      fields.refuse("change", "change", typed);
      return null;
    }
    return SIGN.matcher(typed).find() && !typed.startsWith("+") ? size.negate() : size;
  }

  private static Language language(TypedFields fields) {
    String typed = fields.line("language", TypedFields.LINE);
    return typed == null ? Language.EN : Language.ofTag(typed).orElse(Language.EN);
  }

  /**
   * Says what a party thinks of a step. Who stated it may withdraw it; a step that is withdrawn
   * stays so.
   *
   * @param step internal id
   * @param typed {@code position} ({@link Position#key}), {@code text} (needed to contest), {@code
   *     language}, {@code for}
   */
  @Transactional
  public Outcome<Long> say(Visitor visitor, long step, Map<String, String> typed) {
    Optional<Stated> stated = store.stated(step);
    Viewer viewer = Viewer.of(visitor);
    Optional<Figure> start = stated.flatMap(each -> figures.find(each.start(), viewer));
    Optional<Figure> end = stated.flatMap(each -> figures.find(each.end(), viewer));
    if (stated.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return new Outcome.Unknown<>();
    }
    var fields = new TypedFields(typed);
    Optional<Long> speaker = speaking.speaker(visitor, fields);
    Optional<Position> position = fields.choice("position", Position::ofKey);
    String text =
        position.filter(Position.CONTESTS::equals).isPresent()
            ? fields.required("text", LONGEST_TEXT)
            : fields.line("text", LONGEST_TEXT);
    Language language = language(fields);
    if (stated.get().withdrawn()) {
      fields.refuse("position", "withdrawn", "");
    }
    if (fields.anyProblem()) {
      return new Outcome.Refused<>(fields.problems());
    }
    if (speaker.isEmpty() || position.isEmpty() || !isParty(speaker.get(), start.get(), end.get())
        || !maySay(position.get(), speaker.get(), stated.get())) {
      return new Outcome.NotAllowed<>();
    }
    store.append(visitor, step, position.get(), language, text == null ? "" : text, speaker.get());
    standings.renew(start.get().indicator());
    return new Outcome.Done<>(step);
  }

  private boolean maySay(Position position, long speaker, Stated step) {
    return position != Position.WITHDRAWS || speaking.same(step.by(), speaker);
  }
}
