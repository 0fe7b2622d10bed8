package org.vetika.app.consistency.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.LinkedSection;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/**
 * An indicator, a place and a period: the parties' figures side by side, the difference explained,
 * and the places within.
 *
 * @param number public number of the indicator
 * @param place where, in words
 * @param counts one for each figure, in alphabetical order of the parties
 * @param released counts of confidential incidents
 * @param bridges differences that the parties began to explain
 * @param pairs what else can be said of two figures
 * @param more how many pairs are not listed, in words; empty when all are
 * @param discrepancies of these figures, and those that the reader may open
 * @param sections what else there is about it
 * @param desk what the reader may do; null on the public page
 * @param filePath the public path without language, to which endings of files are added
 */
public record ComparisonPage(
    String number,
    String name,
    String meaning,
    String unit,
    boolean illustration,
    boolean peopleAtRisk,
    String period,
    String place,
    String indicatorHref,
    Tag standing,
    List<Count> counts,
    List<Released> released,
    List<Count> withdrawn,
    List<BridgeView> bridges,
    List<Pair> pairs,
    String more,
    List<Beside> discrepancies,
    @Nullable Within within,
    List<LinkedSection> sections,
    @Nullable DeskPart desk,
    String filePath) {

  /** The same as files. */
  public List<Alternate> files(PageContext page) {
    return desk != null
        ? List.of()
        : Alternate.of(
            page, name + ", " + period, filePath, Alternate.Format.JSON, Alternate.Format.CSV);
  }

  /** Fills in the form for a comparison of lists about the same. */
  public String roundQuery() {
    String address = desk == null ? "" : desk.address();
    int slash = address.indexOf('/');
    return "indicator="
        + number
        + "&period="
        + address.substring(slash + 1).replace("?place=", "&place=");
  }

  /**
   * A discrepancy of two of the figures.
   *
   * @param state null when there is none yet and the address opens one
   * @param due who has to speak by when; empty when nobody has to
   */
  public record Beside(String href, String text, @Nullable Tag state, String due) {}

  /**
   * A figure.
   *
   * @param party class of the party's color; empty when it is of neither side
   * @param before words before the number, such as "about"; empty when it is exact
   * @param value the number, or the words said instead
   * @param interval of an estimate; empty when there is none
   * @param history earlier revisions, newest first
   * @param pending says from when everybody will see it; empty when everybody does
   */
  public record Count(
      String figure,
      Phrase name,
      String nameHref,
      String party,
      String icon,
      String before,
      Phrase value,
      boolean inWords,
      String interval,
      String unit,
      String period,
      String method,
      String definition,
      Phrase note,
      SourceView source,
      String entered,
      String pending,
      List<Earlier> history) {}

  /**
   * Where a figure comes from.
   *
   * @param quoted says who said it, when somebody else entered it; else empty
   * @param words the quotation; empty when there is none
   */
  public record SourceView(
      Phrase title, @Nullable String href, String where, String quoted, Phrase words) {}

  /** A revision that no longer holds. */
  public record Earlier(Phrase value, String when, Phrase because) {}

  /** A released count of confidential incidents. */
  public record Released(String label, String value, String period, String released) {}

  /**
   * The way from one figure to the other.
   *
   * @param drawn whether bars may be drawn: not when one would show what is withheld
   * @param summary how much is explained; empty when it cannot be said
   * @param unknown why the rest cannot be worked out; empty when it can
   */
  public record BridgeView(
      String id,
      Phrase startName,
      Phrase endName,
      String startValue,
      String endValue,
      Phrase start,
      Phrase end,
      boolean drawn,
      List<Row> rows,
      String summary,
      String unknown,
      Tag standing) {}

  /**
   * A line of a bridge.
   *
   * @param look of its bar: {@code cso}, {@code gov}, {@code brand}, {@code exp} or {@code todo}
   * @param state how a step stands; null for figures and the rest
   * @param x where its bar begins, such as "12.5%"
   */
  public record Row(
      String look,
      Phrase label,
      String value,
      @Nullable Tag state,
      Phrase text,
      String said,
      List<Said> words,
      String x,
      String width,
      @Nullable Long step) {}

  /** What a party said to a step. */
  public record Said(String who, String position, Phrase text) {}

  /** Two figures without a bridge, and what can be said of them. */
  public record Pair(
      Phrase start,
      Phrase end,
      String startValue,
      String endValue,
      String sentence,
      Tag standing,
      String startFigure,
      String endFigure) {}

  /**
   * The places within, each with what the parties state.
   *
   * @param map SVG markup, escaped; empty when the places are no provinces
   * @param layers what the map can show
   */
  public record Within(
      String map,
      List<Layer> layers,
      List<Step> legend,
      String shown,
      List<Column> columns,
      List<PlaceRow> rows) {}

  /** Something that the map can show. */
  public record Layer(Phrase title, String href, boolean shown) {}

  /** A shade of the legend. */
  public record Step(int shade, String label) {}

  /** A column of the table: a party, and its period where that is another. */
  public record Column(Phrase party, String detail) {}

  /**
   * A place.
   *
   * @param bar width of the bar of the figure that the map shows; empty when there is none to draw
   */
  public record PlaceRow(
      String code,
      String name,
      String otherName,
      String href,
      List<String> values,
      String bar,
      Tag standing) {}

  /**
   * What the reader may do.
   *
   * @param pairs the figures between which a step can be stated
   * @param speakers the organizations that the reader speaks for, by public number
   * @param address the path that the reader comes back to
   * @param typed what was typed into a form that was refused
   * @param problems what is wrong with it, in words
   */
  public record DeskPart(
      String csrf,
      List<Choice> pairs,
      List<Choice> kinds,
      List<Choice> speakers,
      String address,
      Map<String, String> typed,
      List<String> problems) {
    public String typed(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  /** A choice of a form. */
  public record Choice(String value, String label) {}
}
