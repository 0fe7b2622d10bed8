package org.vetika.app.dialogue.importing;

import java.util.List;
import java.util.Optional;
import org.vetika.app.dialogue.importing.OutlineNode.Role;

/** Finds the title of a numbered section, which may stand in the next paragraph. */
final class SectionTitles {
  private SectionTitles() {}

  static SectionTitle of(OutlineNode node) {
    PointLabel label = node.label();
    if (titleParagraph(node).isPresent()) {
      return new SectionTitle(SectionTitle.trimmed(node.children().getFirst().text()), "");
    }
    boolean split = label != null && label.word() != null;
    return split
        ? SectionTitle.of(node.text())
        : new SectionTitle(SectionTitle.trimmed(node.text()), "");
  }

  /** The paragraph after a bare label ("Sector 1:") when it reads like a title. */
  static Optional<Paragraph> titleParagraph(OutlineNode node) {
    if (!node.text().isBlank() || node.children().isEmpty()) {
      return Optional.empty();
    }
    OutlineNode first = node.children().getFirst();
    boolean title = first.role() == Role.PLAIN && HeadingRule.isTitleLike(first.text());
    return title ? Optional.of(first.paragraph()) : Optional.empty();
  }

  /** How many paragraphs tell what the title names, one that begins beside it included. */
  static int bodyParagraphs(OutlineNode node) {
    return afterTitle(node).size() + (of(node).body().isEmpty() ? 0 : 1);
  }

  static List<OutlineNode> afterTitle(OutlineNode node) {
    List<OutlineNode> children = node.children();
    return titleParagraph(node).isPresent() ? children.subList(1, children.size()) : children;
  }
}
