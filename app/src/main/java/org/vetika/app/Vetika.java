package org.vetika.app;

import org.vetika.app.cli.VetikaCommand;

/** The product's command; see {@code vetika --help}. */
public final class Vetika {
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
  private static final int FEWEST_CARRIERS = 16;

  private Vetika() {}

  public static void main(String[] arguments) {
    keepCarriers();
    VetikaCommand.main(VetikaApplication.class, arguments);
  }

  /**
   * More threads that carry virtual ones than processors. One that waits for a class to be ready
   * keeps its carrier in Java 25; with two carriers the first requests after a start could stand
   * still for good (docs/decisions/0028).
   */
  private static void keepCarriers() {
    if (System.getProperty(CARRIERS) == null) {
      int carriers = Math.max(FEWEST_CARRIERS, Runtime.getRuntime().availableProcessors());
      System.setProperty(CARRIERS, String.valueOf(carriers));
    }
  }
}
