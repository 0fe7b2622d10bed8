package org.vetika.app;

/** The product's command. */
public final class Vetika {
  private Vetika() {}

  public static void main(String[] arguments) {}
}
