package org.vetika.app.dialogue.importing;

/** Counts what one reading uses and stops it at the limits. */
final class ReadingBudget {
  private final ReadingLimits limits;
  private final long deadline;
  private long unpacked;
  private long characters;
  private int paragraphs;
  private int steps;

  ReadingBudget(ReadingLimits limits) {
    this.limits = limits;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  ReadingLimits limits() {
    return limits;
  }

  void unpack(long bytes) throws RefusedException {
    unpacked += bytes;
    if (unpacked > limits.unpackedBytes()) {
      throw tooMuch("unpacks to more than " + limits.unpackedBytes() + " bytes");
    }
    tick();
  }

  void characters(long count) throws RefusedException {
    characters += count;
    if (characters > limits.characters()) {
      throw tooMuch("more than " + limits.characters() + " characters");
    }
    tick();
  }

  void paragraph() throws RefusedException {
    paragraphs++;
    if (paragraphs > limits.paragraphs()) {
      throw tooMuch("more than " + limits.paragraphs() + " paragraphs");
    }
    tick();
  }

  void pages(int count) throws RefusedException {
    if (count > limits.pages()) {
      throw tooMuch("more than " + limits.pages() + " pages");
    }
  }

  /** Cheap enough for every glyph: the clock is read each 256th time only. */
  void tick() throws RefusedException {
    steps++;
    if ((steps & 0xff) == 0 && System.nanoTime() > deadline) {
      throw tooMuch("takes longer than " + limits.time());
    }
  }

  private static RefusedException tooMuch(String detail) {
    return new RefusedException(RefusalReason.TOO_MUCH_INSIDE, detail);
  }
}
