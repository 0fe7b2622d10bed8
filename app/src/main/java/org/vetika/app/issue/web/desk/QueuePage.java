package org.vetika.app.issue.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.web.Tag;

/**
 * What waits for a person.
 *
 * @param tabs the parts of the queue, each with how many there are
 * @param next where the list goes on; null at the end
 * @param csv the address of the same as a table
 * @param batch whether several can be chosen and answered together
 */
public record QueuePage(
    List<ThreadEntry.Link> tabs,
    List<Row> rows,
    @Nullable String next,
    @Nullable String first,
    String csv,
    boolean batch) {
  /**
   * A line of the queue.
   *
   * @param answerable whether it can be chosen to be answered with others
   * @param who must act; {@code whoLang} is the language of the name, or null for the page's own
   * @param due what is awaited, by when
   * @param left how much time there is
   * @param parties who takes part
   * @param others how many have joined, in words; empty when nobody has
   */
  public record Row(
      String number,
      String href,
      String title,
      String titleLang,
      List<Tag> tags,
      boolean answerable,
      String who,
      @Nullable String whoLang,
      String due,
      String left,
      String age,
      List<ThreadEntry.Fact> parties,
      String others) {}
}
