package org.vetika.app.consistency.estimate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Phrase;
import org.vetika.app.web.Tag;

/**
 * An estimate: what the counts of several lists allow to be said of the number of all cases.
 *
 * @param number public number; empty as long as it is not public
 * @param progress how far it is, in words; empty when it is done
 * @param result null as long as it is not computed
 * @param counts cases by the lists they are on
 * @param hidden whether counts are hidden from everybody, so that this page is less exact
 * @param method how it was computed: seed and version
 * @param files name and address
 * @param desk null on the public page
 */
public record EstimatePage(
    String number,
    String title,
    String indicatorHref,
    boolean illustration,
    Tag state,
    String place,
    String period,
    Phrase definition,
    Phrase source,
    String fromRound,
    List<PartyLine> parties,
    List<String> obstacles,
    String progress,
    @Nullable Result result,
    Counts counts,
    boolean hidden,
    String method,
    List<File> files,
    @Nullable Desk desk) {

  /** Whose list it is. */
  public record PartyLine(Phrase name, String href, String released) {}

  /** The counts; {@code marks} say of each list whether the cases are on it. */
  public record Counts(List<String> lists, boolean strata, List<CountLine> lines, String union) {}

  /** Cases on exactly these lists. */
  public record CountLine(String stratum, List<Boolean> marks, String count) {}

  /** Something to download. */
  public record File(String text, String href, String icon) {}

  /**
   * What a party may do.
   *
   * @param refused whether nothing can be released
   * @param because why earlier releases allow less, or nothing, to be released; sentences
   */
  public record Desk(
      String href,
      boolean mayRelease,
      String waitingFor,
      String publicHref,
      boolean refused,
      List<String> because) {}

  /**
   * What was computed; lists are empty where there is nothing.
   *
   * @param text the library's sentence
   * @param big the figure at a glance, such as "690 to 790"
   * @param bigLabel what it is
   */
  public record Result(
      String text,
      String big,
      String bigLabel,
      List<String> warnings,
      List<String> grounds,
      List<Range> ranges,
      List<Row> methods,
      String modelsTitle,
      List<Row> models,
      List<Row> leftOut,
      List<Row> bound,
      List<Row> bands,
      List<Row> strata) {}

  /** A row of a table. */
  public record Row(String name, List<String> cells) {}

  /**
   * A range on the common scale, in per cent of its width, as SVG wants them.
   *
   * @param middle the number in the middle; empty when none may be quoted
   * @param width of the part below the middle, or of the whole
   * @param upper where the part above the middle begins; empty when there is one part
   * @param look class of the bar
   */
  public record Range(
      String name,
      String text,
      String middle,
      String known,
      String from,
      String width,
      String upper,
      String upperWidth,
      String look) {}
}
