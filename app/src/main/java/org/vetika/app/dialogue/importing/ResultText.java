package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import org.vetika.app.dialogue.importing.OutlineNode.Role;
import org.vetika.app.dialogue.importing.PointLabel.Style;
import org.vetika.app.dialogue.importing.SourceParagraph.Placement;

/** Gathers the whole text of one result: its paragraph, what continues it, and its sub-points. */
final class ResultText {
  private final Findings findings;
  private final List<String> parts = new ArrayList<>();
  private int last;

  ResultText(Findings findings) {
    this.findings = findings;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  String text() {
    return String.join("\n", parts);
  }

  int last() {
    return last;
  }

  void add(Paragraph paragraph, String text) {
    parts.add(text);
    last = Math.max(last, paragraph.index());
    findings.place(paragraph, Placement.RESULT);
  }

  /**
   * The text of a point.
   *
   * @param followed whether a later point of the list follows, so that all between belongs to this
   */
  void addPoint(OutlineNode node, boolean followed) {
    add(node.paragraph(), node.text());
    addUnder(node, followed);
  }

  private void addUnder(OutlineNode node, boolean followed) {
    int lastLabelled = lastLabelled(node);
    for (int i = 0; i < node.children().size(); i++) {
      OutlineNode child = node.children().get(i);
      if (isOwnNumbered(node, child)) {
        continue;
      }
      boolean inside = followed || i < lastLabelled || isAnswer(child);
      if (child.role() == Role.LABELLED) {
        add(child.paragraph(), child.paragraph().display());
        addUnder(child, inside);
      } else if (inside || (child.role() == Role.LEAD_IN && child.hasLabelledChildren())) {
        add(child.paragraph(), child.text());
        addUnder(child, inside);
      } else {
        loose(child);
      }
    }
  }

  /** "Response: the commune will repair it": said to the point above. */
  private static boolean isAnswer(OutlineNode node) {
    return node.role() == Role.PLAIN && KindWords.isAnswer(node.text());
  }

  private static int lastLabelled(OutlineNode node) {
    int found = -1;
    for (int i = 0; i < node.children().size(); i++) {
      if (node.children().get(i).role() == Role.LABELLED) {
        found = i;
      }
    }
    return found;
  }

  /**
   * The paragraphs of a section's body. After the last section only as many belong to it as its
   * fellows have: what follows is the end of the document.
   */
  void addBody(OutlineNode section, List<OutlineNode> paragraphs, boolean begun) {
    int most = section.hasLaterSibling() ? Integer.MAX_VALUE : usualLength(section, begun);
    int taken = 0;
    for (OutlineNode paragraph : paragraphs) {
      if (taken < most && paragraph.role() == Role.PLAIN) {
        add(paragraph.paragraph(), paragraph.text());
        taken++;
      } else {
        loose(paragraph);
        most = taken;
      }
    }
  }

  private static int usualLength(OutlineNode section, boolean begun) {
    OutlineNode parent = section.parent();
    int fellows =
        parent == null
            ? 0
            : parent.children().stream()
                .filter(other -> other != section && SectionRule.isSection(other))
                .mapToInt(other -> SectionTitles.bodyParagraphs(other) - (begun ? 1 : 0))
                .max()
                .orElse(0);
    return Math.max(fellows, begun ? 0 : 1);
  }

  /** Points with a full number of their own ("1.1.1" under "1.1") are results, not sub-points. */
  static List<OutlineNode> ownNumbered(OutlineNode node) {
    return node.children().stream().filter(child -> isOwnNumbered(node, child)).toList();
  }

  private static boolean isOwnNumbered(OutlineNode node, OutlineNode child) {
    PointLabel label = child.label();
    PointLabel outer = node.label();
    return label != null
        && outer != null
        && label.style() == Style.DECIMAL
        && label.depth() > 1
        && label.depth() > outer.depth();
  }

  private void loose(OutlineNode node) {
    findings.loose(node.paragraph());
    node.children().forEach(this::loose);
  }
}
