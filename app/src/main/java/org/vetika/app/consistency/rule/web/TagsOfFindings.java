package org.vetika.app.consistency.rule.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vetika.app.consistency.rule.Findings;
import org.vetika.app.consistency.rule.RuleFinding;
import org.vetika.app.web.EntryTags;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Tag;

/** How findings stand, among what a search found. */
@Component
class TagsOfFindings implements EntryTags {
  private final Findings findings;

  TagsOfFindings(Findings findings) {
    this.findings = findings;
  }

  @Override
  public String type() {
    return Findings.ENTRY_TYPE;
  }

  @Override
  public Map<String, List<Tag>> of(Collection<String> keys, PageContext page) {
    return findings.numbered(keys).stream()
        .collect(Collectors.toMap(RuleFinding::number, finding -> tags(finding, page)));
  }

  private static List<Tag> tags(RuleFinding finding, PageContext page) {
    Tag state = new FindingWords(page).state(finding.state());
    return Tag.marked(List.of(state), finding.illustration(), page);
  }
}
