package org.vetika.app.dialogue.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.Outcome;
import org.vetika.app.dialogue.PlainText;
import org.vetika.app.dialogue.Refusal;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.summary.SummaryResult.Point;
import org.vetika.app.dialogue.summary.SummaryResult.Translation;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/**
 * Gives a point in the other language, marked with who made it. Before publication the translation
 * is part of the text; afterwards it is appended, and the newest one is shown first.
 */
@Component
public class TranslatingResult {
  private final SummaryWork work;
  private final SummaryStore store;
  private final Organizations organizations;
  private final JdbcClient database;

  TranslatingResult(
      SummaryWork work, SummaryStore store, Organizations organizations, JdbcClient database) {
    this.work = work;
    this.store = store;
    this.organizations = organizations;
    this.database = database;
  }

  /**
   * Who made a translation.
   *
   * @param name of the person or machine; ignored for an organization, which is the acting one
   */
  public record Maker(MakerKind kind, String name) {}

  /** Before publication an empty text takes the translation away. */
  public Outcome<SummaryResult> translate(
      String dialogue,
      Acting acting,
      String resultNumber,
      Language language,
      String text,
      Maker maker) {
    String clean = PlainText.clean(text);
    return work.on(
        dialogue,
        acting,
        SummaryEvent.TRANSLATE,
        held -> {
          Point point = held.summary().point(resultNumber).orElse(null);
          if (point == null) {
            return Outcome.refused(Refusal.UNKNOWN);
          }
          if (point.language() == language) {
            return Outcome.refused(Refusal.NOT_APPLICABLE);
          }
          if (clean.length() > PlainText.LONGEST) {
            return Outcome.refused(Refusal.TEXT_TOO_LONG);
          }
          String name = makerName(maker, acting, language);
          if (name.isEmpty()) {
            return Outcome.refused(Refusal.REASON_MISSING);
          }
          var translation =
              new Translation(language, clean, maker.kind(), name, held.author().at());
          return held.summary().state() == SummaryState.PUBLISHED
              ? append(held, point, translation)
              : new Outcome.Done<>(replace(held, point, translation));
        });
  }

  private SummaryResult replace(SummaryWork.Held held, Point point, Translation translation) {
    List<Translation> translations = new ArrayList<>(point.translations());
    translations.removeIf(old -> old.language() == translation.language());
    if (!translation.text().isEmpty()) {
      translations.add(translation);
    }
    SummaryResult changed =
        held.summary().replacing(point.id(), List.of(point.withTranslations(translations)));
    return store.save(held.summary(), changed, SummaryEvent.TRANSLATE, held.author());
  }

  private Outcome<SummaryResult> append(
      SummaryWork.Held held, Point point, Translation translation) {
    if (translation.text().isEmpty()) {
      return Outcome.refused(Refusal.EMPTY_TEXT);
    }
    database
        .sql(
            """
            insert into result_translation (result_id, summary_id, language, text, made_by, maker,
              made_at, appended, person_id)
            values (:point, :summary, :language, :text, :kind, :maker, :at, true, :person)
            """)
        .param("point", point.id())
        .param("summary", held.summary().id())
        .param("language", translation.language().tag())
        .param("text", translation.text())
        .param("kind", translation.madeBy().key())
        .param("maker", translation.maker())
        .param("at", held.author().time())
        .param("person", held.author().person())
        .update();
    return new Outcome.Done<>(held.summary());
  }

  private String makerName(Maker maker, Acting acting, Language language) {
    return switch (maker.kind()) {
      case PERSON, MACHINE -> PlainText.clean(maker.name());
      case ORGANIZATION ->
          Objects.requireNonNull(
                  organizations.names(List.of(acting.organization())).get(acting.organization()))
              .name(language);
    };
  }
}
