package org.vetika.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.web.PageCache;

/**
 * Public pages as readers and programs ask for them; import it beside {@link CountedStatements}.
 */
public class AskedPages {
  private static final Pattern NEXT =
      Pattern.compile("<a class=\"btn alt\" href=\"([^\"]*after=[^\"]*)\"");
  private static final int MOST_PARTS = 100;

  private final MockMvcTester pages;
  private final PageCache cache;

  AskedPages(MockMvcTester pages, PageCache cache) {
    this.pages = pages;
    this.cache = cache;
  }

  public String text(String path) throws Exception {
    var answer = pages.get().uri(URI.create(path)).exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  /** How many statements a page takes that is not kept, what is kept of other readings aside. */
  public int statements(String path) throws Exception {
    text(path);
    cache.drop();
    return CountedStatements.during(() -> text(path));
  }

  /** What the first group of a pattern finds in all parts of a list, one after the other. */
  public List<String> inAllParts(String list, Pattern pattern) throws Exception {
    List<String> found = new ArrayList<>();
    String address = list;
    for (int part = 0; !address.isEmpty() && part < MOST_PARTS; part++) {
      String page = text(address);
      pattern.matcher(page).results().map(each -> each.group(1)).forEach(found::add);
      var next = NEXT.matcher(page);
      address = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    return found;
  }
}
