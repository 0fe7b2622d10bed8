package org.vetika.app.attachment.web;

import java.time.ZoneId;
import org.vetika.app.record.Removal;
import org.vetika.app.web.PageContext;

/** The stub of a removed file. */
public record RemovedPage(String date, String by, String reason) {
  private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");

  static RemovedPage of(Removal stub, PageContext page) {
    return new RemovedPage(
        page.date(stub.at().atZone(PHNOM_PENH).toLocalDate()), stub.by(), stub.reason());
  }
}
