package org.vetika.app.dialogue.importing;

import org.jspecify.annotations.Nullable;

/** A block with its position and its label. */
record Paragraph(int index, Block block, @Nullable PointLabel label) {

  /** The text after the label. */
  String text() {
    return label == null ? block.text() : CleanText.collapse(label.rest());
  }

  String display() {
    return block.display();
  }

  boolean isLabelled() {
    return label != null;
  }

  Paragraph unlabelled() {
    return new Paragraph(index, block, null);
  }
}
