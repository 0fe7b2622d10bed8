package org.vetika.app.web;

/**
 * How much waits for a person behind a {@link DeskLink}. A module declares a bean for each link
 * that counts; it is asked whenever the desk is shown, so it must be quick.
 */
public interface DeskCount {
  /** The path of the link it belongs to. */
  String path();

  /** 0 when nothing waits. */
  long of(Visitor visitor);
}
