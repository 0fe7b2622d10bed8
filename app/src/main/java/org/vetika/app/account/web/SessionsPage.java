package org.vetika.app.account.web;

import java.util.List;

/** The open sessions of a person. */
public record SessionsPage(List<Row> rows) {
  /** One of them; {@code here} is the browser that asks. */
  public record Row(String id, String browser, String started, String seen, boolean here) {}
}
