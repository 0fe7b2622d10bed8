package org.vetika.app.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/**
 * What became of the results of a dialogue, as another module knows it. A bean of this type is
 * found by itself and shown on the dialogue's page and on that of each result.
 */
public interface ResultFates {
  /**
   * All there is to show of one dialogue, in a constant number of queries; empty when nothing came
   * of it. Must depend on nothing but public data: the page is kept.
   *
   * @param results how many results the dialogue published
   */
  Optional<Fates> of(String dialogue, int results, PageContext page);

  /**
   * What became of a dialogue.
   *
   * @param title of the bar on top, in the language of the page
   * @param shares the parts of the bar; they fill it
   * @param byResult what came of each result, by its number
   * @param others what came of the dialogue without coming from a result
   * @param moreHref where all of it is listed
   */
  record Fates(
      String title,
      List<Share> shares,
      Map<String, List<Fate>> byResult,
      String othersTitle,
      List<Fate> others,
      String moreTitle,
      String moreHref) {

    /** What came of one result; may be empty. */
    public List<Fate> of(String result) {
      return byResult.getOrDefault(result, List.of());
    }
  }

  /**
   * A part of the bar.
   *
   * @param fill the class of its color in the bar and in the legend
   * @param x where its piece begins, as a share of the bar such as {@code 25.00%}
   */
  record Share(String fill, String sentence, String x, String width) {}

  /**
   * One thing that came of a result.
   *
   * @param href from {@link PageContext#href}
   * @param titleLanguage for the attribute {@code lang}; null when it is that of the page
   */
  record Fate(String href, String title, @Nullable String titleLanguage, List<Tag> tags) {}
}
