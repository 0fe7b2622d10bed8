package org.vetika.linkage.encoding;

/** Hears how far a comparison is and may end it. Called by several threads. */
public interface ComparisonProgress {
  /** Nobody listens, nobody ends it. */
  ComparisonProgress NONE =
      new ComparisonProgress() {
        @Override
        public void at(long done, long of) {}

        @Override
        public boolean stopped() {
          return false;
        }
      };

  /** So many of so many pairs are behind us. */
  void at(long done, long of);

  /** Whether to end now: somebody cancelled, or a party withdrew. */
  boolean stopped();
}
