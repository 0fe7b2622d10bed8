package org.vetika.app.dialogue.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.OutlineNode.Role;
import org.vetika.app.dialogue.importing.PointLabel.Style;

/** Arranges paragraphs to a tree of headings, points and sub-points. */
final class OutlineBuilder {
  private static final int LONGEST_KIND = 8;

  private final OutlineNode root = new OutlineNode(Role.ROOT, null, null);
  private final Deque<OutlineNode> open = new ArrayDeque<>();

  private OutlineBuilder() {
    open.push(root);
  }

  static OutlineNode build(List<Paragraph> paragraphs, ReadingBudget budget)
      throws RefusedException {
    OutlineBuilder builder = new OutlineBuilder();
    for (int i = 0; i < paragraphs.size(); i++) {
      budget.tick();
      Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      builder.add(paragraphs.get(i), next);
    }
    return builder.root;
  }

  private void add(Paragraph paragraph, @Nullable Paragraph next) {
    PointLabel label = paragraph.label();
    if (label != null) {
      boolean section = label.word() != null && label.word().section();
      if (section || opensKind(paragraph, label, next)) {
        closeOther();
      } else if (opensLevels(paragraph, label, next)) {
        closeProse();
      }
      addLabelled(paragraph, label);
      return;
    }
    if (isItem(paragraph, next)) {
      new OutlineNode(Role.PLAIN, paragraph, top());
      return;
    }
    switch (HeadingRule.of(paragraph, next)) {
      case HEADING -> addHeading(paragraph);
      case LEAD_IN -> addLeadIn(paragraph);
      case CLOSING -> addClosing(paragraph);
      case ROOT, LABELLED, PLAIN -> new OutlineNode(Role.PLAIN, paragraph, top());
    }
  }

  /** "2. Three districts have none: / Chhouk / Chum Kiri / 3. …": its marks were drawn, not set. */
  private boolean isItem(Paragraph paragraph, @Nullable Paragraph next) {
    PointLabel open = top().label();
    PointLabel following = next == null ? null : next.label();
    return open != null
        && following != null
        && following.key().equals(open.key())
        && following.lastValue() == open.lastValue() + 1
        && HeadingRule.endsWithColon(top().text())
        && !HeadingRule.endsWithColon(paragraph.text())
        && !paragraph.block().gapBefore()
        && paragraph.block().heading() == 0
        && !KindWords.isNamedIn(paragraph.text());
  }

  /** "1. Progress" with points of its own begins the results, whatever stood before. */
  private static boolean opensKind(
      Paragraph paragraph, PointLabel label, @Nullable Paragraph next) {
    PointLabel child = next == null ? null : next.label();
    return !label.isBullet()
        && child != null
        && !child.key().equals(label.key())
        && HeadingRule.isTitleLike(paragraph.text())
        && CleanText.wordCount(paragraph.text()) <= LONGEST_KIND
        && KindWords.of(paragraph.text()) != null;
  }

  /** "1 Health" above "1.1 …". */
  private static boolean opensLevels(
      Paragraph paragraph, PointLabel label, @Nullable Paragraph next) {
    PointLabel child = next == null ? null : next.label();
    return child != null && label.contains(child) && HeadingRule.isTitleLike(paragraph.text());
  }

  /** Leaves an introduction, which has no numbered sections of its own. */
  private void closeProse() {
    OutlineNode top = top();
    OutlineNode outer = top.parent();
    if (top.role() == Role.HEADING && outer != null && HeadingWords.opensProse(top.text())) {
      popTo(outer);
    }
  }

  /** Leaves a list of participants, an agenda or the like. */
  private void closeOther() {
    for (OutlineNode node : open) {
      boolean titled = node.role() == Role.HEADING || node.role() == Role.LEAD_IN;
      if (titled && node.parent() != null && HeadingWords.holdsNoResults(node.text())) {
        popTo(node.parent());
        return;
      }
    }
  }

  private OutlineNode top() {
    OutlineNode top = open.peek();
    return top == null ? root : top;
  }

  private void addClosing(Paragraph paragraph) {
    popTo(root);
    open.push(new OutlineNode(Role.CLOSING, paragraph, root));
  }

  private void addLeadIn(Paragraph paragraph) {
    while (top().role() == Role.LEAD_IN || isBulletNode(top())) {
      open.pop();
    }
    open.push(new OutlineNode(Role.LEAD_IN, paragraph, top()));
  }

  private static boolean isBulletNode(OutlineNode node) {
    PointLabel label = node.label();
    return label != null && label.isBullet();
  }

  private void addHeading(Paragraph paragraph) {
    OutlineNode parent = headingParent(paragraph);
    popTo(parent);
    open.push(new OutlineNode(Role.HEADING, paragraph, parent));
  }

  private OutlineNode headingParent(Paragraph paragraph) {
    OutlineNode kind = HeadingWords.namesAddressee(paragraph.text()) ? openKind() : null;
    if (kind != null) {
      return kind;
    }
    int level = paragraph.block().heading();
    if (level == 0 && isOpenSection(top())) {
      return top();
    }
    boolean named = KindWords.of(paragraph.text()) != null;
    for (OutlineNode node : open) {
      if (level > 0 && node.headingLevel() > 0 && node.headingLevel() < level) {
        return node;
      }
      boolean otherKind = node.role() == Role.HEADING && KindWords.of(node.text()) != null;
      if (level == 0 && named && otherKind && node.parent() != null) {
        return node.parent();
      }
    }
    OutlineNode section = enclosingNumberedSection();
    return level == 0 && named && section != null ? section : root;
  }

  /** "Sector 1: Health" with nothing under it yet. */
  private static boolean isOpenSection(OutlineNode node) {
    PointLabel label = node.label();
    NumberedWord word = label == null ? null : label.word();
    return word != null && word.section() && node.children().isEmpty();
  }

  /** The open heading or section that says of which kind its points are. */
  private @Nullable OutlineNode openKind() {
    for (OutlineNode node : open) {
      boolean titled =
          node.role() == Role.HEADING
              || (node.role() == Role.LABELLED && HeadingRule.isTitleLike(node.text()));
      if (titled && KindWords.of(node.text()) != null) {
        return node;
      }
    }
    return null;
  }

  /** A numbered section that so far holds only headings of kinds: "Sector 1", "Challenges". */
  private @Nullable OutlineNode enclosingNumberedSection() {
    for (OutlineNode node : open) {
      PointLabel label = node.label();
      boolean title = node.role() == Role.LABELLED && HeadingRule.isTitleLike(node.text());
      if (label != null && title && !label.isBullet() && !node.hasLabelledChildren()) {
        boolean ownKind = KindWords.of(node.text()) != null;
        return ownKind ? null : node;
      }
    }
    return null;
  }

  private void popTo(OutlineNode node) {
    while (open.size() > 1 && open.peek() != node) {
      open.pop();
    }
  }

  private void addLabelled(Paragraph paragraph, PointLabel printed) {
    PointLabel label = asContinued(printed);
    OutlineNode parent = parentOf(label);
    popTo(parent);
    OutlineNode node = new OutlineNode(Role.LABELLED, paragraph, parent);
    node.relabel(label);
    open.push(node);
  }

  /** A single "i", "v" or "c" is a letter in a list of letters and Roman in a Roman list. */
  private PointLabel asContinued(PointLabel label) {
    String number = label.number();
    if (number == null || number.length() != 1 || label.style() == Style.WORD) {
      return label;
    }
    int letter = Character.toLowerCase(number.charAt(0)) - 'a' + 1;
    int roman = RomanNumber.value(number);
    boolean lower = Character.isLowerCase(number.charAt(0));
    for (OutlineNode node : open) {
      PointLabel other = node.label();
      if (other == null || !other.form().equals(label.form())) {
        continue;
      }
      Style letters = lower ? Style.LOWER_LETTER : Style.UPPER_LETTER;
      Style romans = lower ? Style.LOWER_ROMAN : Style.UPPER_ROMAN;
      if (other.style() == letters && other.lastValue() == letter - 1) {
        return label.as(letters, letter);
      }
      if (roman > 0 && other.style() == romans && other.lastValue() == roman - 1) {
        return label.as(romans, roman);
      }
    }
    return label;
  }

  private OutlineNode parentOf(PointLabel label) {
    OutlineNode kind = null;
    for (OutlineNode node : open) {
      PointLabel other = node.label();
      if (other == null) {
        boolean named = node.role() == Role.HEADING && KindWords.of(node.text()) != null;
        kind = kind == null && named ? node : kind;
        continue;
      }
      if (other.contains(label)) {
        // "Sector 1", "Challenges", "1.3 …": the point belongs to both.
        return kind == null ? node : kind;
      }
      if (other.key().equals(label.key()) && node.parent() != null) {
        return node.parent();
      }
    }
    return parentOfNewList(label);
  }

  private static boolean isOuterStyle(Style style) {
    return style == Style.UPPER_ROMAN || style == Style.UPPER_LETTER || style == Style.KHMER_LETTER;
  }

  private OutlineNode parentOfNewList(PointLabel label) {
    boolean outer =
        (label.style() == Style.DECIMAL && label.depth() > 1) || label.style() == Style.UPPER_ROMAN;
    boolean point = label.word() != null && !label.word().section();
    boolean section = label.word() != null && label.word().section();
    for (OutlineNode node : open) {
      PointLabel other = node.label();
      if (section && node.role() == Role.LEAD_IN) {
        continue;
      }
      if (other == null) {
        return node;
      }
      boolean holdsPoints =
          (other.word() != null && other.word().section())
              || (isOuterStyle(other.style()) && HeadingRule.isTitleLike(node.text()));
      boolean deeper = other.style() == Style.DECIMAL && other.depth() > label.depth();
      boolean single = label.style() == Style.DECIMAL && deeper;
      if (section || outer || single) {
        if (holdsPoints && !section) {
          return node;
        }
        continue;
      }
      boolean title = other.word() == null && HeadingRule.isTitleLike(node.text());
      if (!point || holdsPoints || title) {
        return node;
      }
    }
    return root;
  }
}
