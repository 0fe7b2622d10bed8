package org.vetika.app.dialogue.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.MakerKind;
import org.vetika.app.dialogue.ResultKind;
import org.vetika.app.dialogue.SummaryState;
import org.vetika.app.dialogue.TextPair;
import org.vetika.app.web.Language;

/**
 * The summary result of a dialogue as it is worked on: sections and points in the order of the
 * document. Changing operations give a new one; storing it is another matter.
 *
 * @param version counts every change; 0 before the first
 */
public record SummaryResult(
    long id,
    long dialogue,
    String dialogueNumber,
    SummaryState state,
    TextPair title,
    int version,
    List<Section> sections) {

  public SummaryResult {
    sections = List.copyOf(sections);
  }

  /** A section; a document without headings has one without number and title. */
  public record Section(
      long id,
      @Nullable String number,
      @Nullable ResultKind kind,
      TextPair title,
      List<Point> points) {
    public Section {
      points = List.copyOf(points);
    }

    public Section withPoints(List<Point> changed) {
      return new Section(id, number, kind, title, changed);
    }
  }

  /**
   * A numbered point.
   *
   * @param number unique in the summary; part of its permanent address once published
   * @param kind null at most while drafted: an importer never guesses it
   * @param topics codes
   * @param version counts the changes of this point, for optimistic locking
   */
  public record Point(
      long id,
      String number,
      @Nullable ResultKind kind,
      Language language,
      String text,
      List<String> topics,
      List<Addressee> addressees,
      List<Translation> translations,
      int version) {
    public Point {
      topics = topics.stream().sorted().distinct().toList();
      addressees = List.copyOf(addressees);
      translations = List.copyOf(translations);
    }

    public Point withNumber(String changed) {
      return new Point(
          id, changed, kind, language, text, topics, addressees, translations, version);
    }

    public Point withText(String changed) {
      return new Point(
          id, number, kind, language, changed, topics, addressees, translations, version);
    }

    public Point withTranslations(List<Translation> changed) {
      return new Point(id, number, kind, language, text, topics, addressees, changed, version);
    }

    public Point withVersion(int changed) {
      return new Point(id, number, kind, language, text, topics, addressees, translations, changed);
    }
  }

  /** Exactly one of organization (id with its public number) and name is given. */
  public record Addressee(
      @Nullable Long organization, @Nullable String organizationNumber, @Nullable String name) {
    public static Addressee organization(long id, String number) {
      return new Addressee(id, number, null);
    }

    public static Addressee named(String name) {
      return new Addressee(null, null, name);
    }
  }

  /** A translation and who made it. */
  public record Translation(
      Language language, String text, MakerKind madeBy, String maker, Instant madeAt) {}

  public Stream<Point> points() {
    return sections.stream().flatMap(section -> section.points().stream());
  }

  public Optional<Point> point(long pointId) {
    return points().filter(point -> point.id() == pointId).findFirst();
  }

  public Optional<Point> point(String number) {
    return points().filter(point -> point.number().equals(number)).findFirst();
  }

  public Optional<Section> section(long sectionId) {
    return sections.stream().filter(section -> section.id() == sectionId).findFirst();
  }

  public Optional<Section> sectionOf(long pointId) {
    return sections.stream()
        .filter(section -> section.points().stream().anyMatch(point -> point.id() == pointId))
        .findFirst();
  }

  public SummaryResult withState(SummaryState changed) {
    return new SummaryResult(id, dialogue, dialogueNumber, changed, title, version, sections);
  }

  public SummaryResult withTitle(TextPair changed) {
    return new SummaryResult(id, dialogue, dialogueNumber, state, changed, version, sections);
  }

  public SummaryResult withVersion(int changed) {
    return new SummaryResult(id, dialogue, dialogueNumber, state, title, changed, sections);
  }

  public SummaryResult withSections(List<Section> changed) {
    return new SummaryResult(id, dialogue, dialogueNumber, state, title, version, changed);
  }

  /** The point of this id gives way to these, in its place; none deletes it. */
  public SummaryResult replacing(long pointId, List<Point> replacement) {
    return eachSection(section -> {
      var points = new ArrayList<Point>();
      for (Point point : section.points()) {
        if (point.id() == pointId) {
          points.addAll(replacement);
        } else {
          points.add(point);
        }
      }
      return section.withPoints(points);
    });
  }

  public SummaryResult replacing(Section changed) {
    return eachSection(section -> section.id() == changed.id() ? changed : section);
  }

  public SummaryResult eachSection(Function<Section, Section> change) {
    return withSections(sections.stream().map(change).toList());
  }
}
