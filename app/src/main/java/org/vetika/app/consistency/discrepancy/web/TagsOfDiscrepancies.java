package org.vetika.app.consistency.discrepancy.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.discrepancy.Discrepancies;
import org.vetika.app.consistency.discrepancy.Discrepancy;
import org.vetika.app.web.EntryTags;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** How discrepancies stand, among what a search found. */
@Component
class TagsOfDiscrepancies implements EntryTags {
  private final Discrepancies discrepancies;
  private final DiscrepancyPages pages;

  TagsOfDiscrepancies(Discrepancies discrepancies, DiscrepancyPages pages) {
    this.discrepancies = discrepancies;
    this.pages = pages;
  }

  @Override
  public String type() {
    return Discrepancies.ENTRY_TYPE;
  }

  @Override
  public Map<String, List<Tag>> of(Collection<String> keys, PageContext page) {
    return discrepancies.numbered(keys).stream()
        .collect(
            Collectors.toMap(
                Discrepancy::number,
                found -> Tag.marked(List.of(pages.tag(found, page)), found.illustration(), page)));
  }
}
