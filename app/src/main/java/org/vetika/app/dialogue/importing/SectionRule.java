package org.vetika.app.dialogue.importing;

import java.util.regex.Pattern;
import org.vetika.app.dialogue.importing.OutlineNode.Role;
import org.vetika.app.dialogue.importing.PointLabel.Style;

/** Says whether a labelled paragraph opens a section or is itself a point. */
final class SectionRule {
  private static final int LONGEST_LONE_TITLE = 12;
  private static final int SHORT_TITLE = 20;
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "\\b(?:should|must|shall|will|would|can|to|that|including|include|are|is|following)\\s*:$",
          Pattern.CASE_INSENSITIVE);

  private SectionRule() {}

  static boolean isSection(OutlineNode node) {
    PointLabel label = node.label();
    if (label == null) {
      return false;
    }
    if (label.word() != null) {
      return label.word().section();
    }
    if (node.headingLevel() > 0) {
      return true;
    }
    if (isQuestion(node)) {
      return true;
    }
    if (!HeadingRule.isTitleLike(node.text())) {
      return false;
    }
    if (label.isBullet()) {
      return node.hasLabelledChildren() && KindWords.of(node.text()) != null && isShort(node);
    }
    return (node.hasLabelledChildren() || headsHeadings(node))
        ? opensPoints(node)
        : isShort(node) && (hasOwnBody(node) || isAmongSections(node));
  }

  /** "2. What are the challenges?" above the answers. */
  private static boolean isQuestion(OutlineNode node) {
    return node.text().endsWith("?")
        && isShort(node)
        && node.hasLabelledChildren()
        && KindWords.of(node.text()) != null;
  }

  private static boolean headsHeadings(OutlineNode node) {
    return node.children().stream().anyMatch(child -> child.role() == Role.HEADING);
  }

  private static boolean opensPoints(OutlineNode node) {
    boolean levels =
        node.children().stream()
            .map(OutlineNode::label)
            .anyMatch(
                child -> child != null && child.style() == Style.DECIMAL && child.depth() > 1);
    return levels
        || (KindWords.of(node.text()) != null && isShort(node))
        || (!UNFINISHED.matcher(node.text()).find()
            && !isAmongPoints(node)
            && !isPointWithParts(node));
  }

  /** "2.1 Titles come late in these districts: a) … b) …" within "2. Challenges". */
  private static boolean isPointWithParts(OutlineNode node) {
    PointLabel label = node.label();
    OutlineNode parent = node.parent();
    return label != null
        && label.depth() > 1
        && parent != null
        && parent.role() == OutlineNode.Role.LABELLED
        && KindWords.of(parent.text()) != null
        && node.text().length() > SHORT_TITLE
        && HeadingRule.endsWithColon(node.text());
  }

  /** "2. Invite the court: a) … b) …" between points that are sentences is a point itself. */
  private static boolean isAmongPoints(OutlineNode node) {
    OutlineNode parent = node.parent();
    PointLabel label = node.label();
    return parent != null
        && label != null
        && HeadingRule.endsWithColon(node.text())
        && parent.children().stream()
            .filter(other -> other != node && label.key().equals(keyOf(other)))
            .anyMatch(other -> !HeadingRule.isTitleLike(other.text()));
  }

  private static boolean isShort(OutlineNode node) {
    return CleanText.wordCount(node.text()) <= LONGEST_LONE_TITLE;
  }

  private static boolean hasOwnBody(OutlineNode node) {
    int body =
        node.children().stream()
            .filter(child -> child.role() == Role.PLAIN)
            .mapToInt(child -> child.text().length())
            .sum();
    return body > node.text().length() && (node.hasLaterSibling() || isAmongSections(node));
  }

  private static boolean isAmongSections(OutlineNode node) {
    OutlineNode parent = node.parent();
    PointLabel label = node.label();
    return parent != null
        && label != null
        && parent.children().stream()
            .filter(other -> other != node && other.label() != null)
            .filter(other -> label.key().equals(keyOf(other)))
            .anyMatch(
                other -> other.hasLabelledChildren() && HeadingRule.isTitleLike(other.text()));
  }

  private static String keyOf(OutlineNode node) {
    PointLabel label = node.label();
    return label == null ? "" : label.key();
  }
}
