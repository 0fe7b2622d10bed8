package org.vetika.app.bench;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.vetika.app.web.Access;

/** The baseline: the same server, all its filters, and a handler that answers a constant. */
@Controller
class ConstantController {
  private static final byte[] TEXT = "constant".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @Access(Access.Who.PUBLIC)
  @GetMapping("/bench/constant")
  ResponseEntity<byte[]> constant() {
    return ResponseEntity.ok().header("Content-Type", "text/plain;charset=UTF-8").body(TEXT);
  }
}
