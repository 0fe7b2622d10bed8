package org.vetika.bench.linkage;

import java.io.IOException;
import java.nio.file.Path;

/** Writes made-up reports: their number, then the file. */
final class Reports {
  private static final long SEED = 20_261_122;

  private Reports() {}

  public static void main(String[] arguments) throws IOException {
    int number = Integer.parseInt(arguments[0]);
    PersonGenerator.write(new PersonGenerator(SEED).reports(number), Path.of(arguments[1]));
  }
}
