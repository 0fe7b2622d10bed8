package org.vetika.app.dialogue.importing;

import java.time.Duration;

/**
 * How much one document may ask of the machine.
 *
 * @param bytes largest file
 * @param unpackedBytes largest total of what the file unpacks to
 * @param pages most pages
 * @param characters most characters of text
 * @param paragraphs most paragraphs
 * @param time longest reading
 */
record ReadingLimits(
    long bytes, long unpackedBytes, int pages, int characters, int paragraphs, Duration time) {

  static final ReadingLimits STANDARD =
      new ReadingLimits(
          20L * 1024 * 1024, 96L * 1024 * 1024, 1_000, 4_000_000, 60_000, Duration.ofSeconds(60));
}
