package org.vetika.app;

import org.vetika.app.cli.VetikaCommand;

/** The product's command; see {@code vetika --help}. */
public final class Vetika {
  private Vetika() {}

  public static void main(String[] arguments) {
    VetikaCommand.main(VetikaApplication.class, arguments);
  }
}
