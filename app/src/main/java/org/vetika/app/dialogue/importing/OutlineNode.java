package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heading, a labelled point or a plain paragraph, with what stands under it. */
final class OutlineNode {
  /** What a node is in the outline. */
  enum Role {
    ROOT,
    HEADING,
    LEAD_IN,
    LABELLED,
    PLAIN,
    CLOSING
  }

  private final Role role;
  private final @Nullable Paragraph paragraph;
  private final @Nullable OutlineNode parent;
  private final List<OutlineNode> children = new ArrayList<>();
  private @Nullable PointLabel label;

  OutlineNode(Role role, @Nullable Paragraph paragraph, @Nullable OutlineNode parent) {
    this.role = role;
    this.paragraph = paragraph;
    this.parent = parent;
    this.label = paragraph == null ? null : paragraph.label();
    if (parent != null) {
      parent.children.add(this);
    }
  }

  Role role() {
    return role;
  }

  Paragraph paragraph() {
    if (paragraph == null) {
      throw new IllegalStateException("the root has no paragraph");
    }
    return paragraph;
  }

  @Nullable OutlineNode parent() {
    return parent;
  }

  List<OutlineNode> children() {
    return children;
  }

  @Nullable PointLabel label() {
    return label;
  }

  void relabel(PointLabel other) {
    label = other;
  }

  String text() {
    return paragraph().text();
  }

  @Nullable String number() {
    return label == null ? null : label.number();
  }

  int headingLevel() {
    return paragraph == null ? 0 : paragraph.block().heading();
  }

  boolean hasLabelledChildren() {
    return children.stream()
        .anyMatch(child ->
            child.role == Role.LABELLED
                || (child.role == Role.LEAD_IN && child.hasLabelledChildren()));
  }

  /** The last source paragraph of this node and all under it. */
  int lastIndex() {
    return children.isEmpty() ? paragraph().index() : children.getLast().lastIndex();
  }

  /** Whether a later point of the same list follows. */
  boolean hasLaterSibling() {
    PointLabel own = label;
    if (parent == null || own == null) {
      return false;
    }
    int at = parent.children.indexOf(this);
    return parent.children.subList(at + 1, parent.children.size()).stream()
        .map(OutlineNode::label)
        .anyMatch(other -> other != null && other.key().equals(own.key()));
  }
}
