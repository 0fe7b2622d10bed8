package org.vetika.app.opendata.open311.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.vetika.app.opendata.open311.Fault;
import org.vetika.app.opendata.open311.Format;
import org.vetika.app.opendata.open311.Node;
import org.vetika.app.web.PageContext;

/** Answers in the format and language that were asked for. */
final class Replies {
  private Replies() {}

  static ResponseEntity<byte[]> good(int status, Format format, Node node, PageContext page) {
    return ResponseEntity.status(status)
        .contentType(MediaType.parseMediaType(format.contentType()))
        .header("Content-Language", page.language().tag())
        .header("Vary", "Accept-Language")
        .header("Cache-Control", "no-cache")
        .body(format.write(node));
  }

  static ResponseEntity<byte[]> refused(Fault fault, Format format, PageContext page) {
    String words = page.t(fault.key(), fault.arguments().toArray());
    return good(fault.status().value(), format, fault.node(words), page);
  }
}
