package org.vetika.app.consistency.round.web;

import java.util.List;
import org.vetika.app.consistency.round.web.ResultPart.Side;
import org.vetika.app.consistency.round.web.RoundPage.Fact;
import org.vetika.app.consistency.round.web.RoundPage.Gone;
import org.vetika.app.consistency.round.web.RoundPage.Mark;
import org.vetika.app.web.Alternate;
import org.vetika.app.web.PageContext;

/**
 * A round as everybody sees it.
 *
 * @param language of title and definition
 * @param subject what it explains, in words; empty when that is no comparison of figures
 * @param reviewed how doubtful pairs were decided, in words; may be empty
 * @param left how many lists are still there and until when, or empty
 * @param filePath the public path without language
 */
public record PublicRoundPage(
    String title,
    String language,
    boolean made,
    Mark mark,
    String parties,
    String published,
    String subject,
    String subjectHref,
    ResultPart result,
    List<Side> sides,
    String definition,
    List<Fact> facts,
    String reviewed,
    List<Gone> gone,
    String left,
    String filePath) {

  /** The same as files. */
  public List<Alternate> files(PageContext page) {
    return Alternate.of(page, title, filePath, Alternate.Format.JSON, Alternate.Format.CSV);
  }
}
