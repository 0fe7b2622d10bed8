package org.vetika.app.consistency.estimate.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.estimate.Estimates;
import org.vetika.app.consistency.estimate.KeptEstimate;
import org.vetika.app.web.EntryTags;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** Marks invented estimates among what a search found; beyond that all stand alike. */
@Component
class TagsOfEstimates implements EntryTags {
  private final Estimates estimates;

  TagsOfEstimates(Estimates estimates) {
    this.estimates = estimates;
  }

  @Override
  public String type() {
    return Estimates.ENTRY_TYPE;
  }

  @Override
  public Map<String, List<Tag>> of(Collection<String> keys, PageContext page) {
    Tag mark = Tag.illustration(page);
    return estimates.numbered(keys).stream()
        .filter(KeptEstimate::illustration)
        .collect(
            Collectors.toMap(
                estimate -> Objects.requireNonNull(estimate.number()), estimate -> List.of(mark)));
  }
}
