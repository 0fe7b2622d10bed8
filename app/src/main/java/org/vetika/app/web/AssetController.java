package org.vetika.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves static files; a versioned address may be kept for a year. */
@Controller
class AssetController {
  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Access(Access.Who.PUBLIC)
  @GetMapping("/assets/**")
  ResponseEntity<byte[]> asset(HttpServletRequest request) {
    Assets.Asset asset = assets.find(request.getRequestURI().substring("/assets/".length()));
    if (asset == null) {
      return ResponseEntity.notFound().build();
    }
    CacheControl cache =
        request.getParameter("v") == null
            ? CacheControl.maxAge(Duration.ofHours(1))
            : CacheControl.maxAge(Duration.ofDays(365)).immutable();
    return ResponseEntity.ok()
        .cacheControl(cache.cachePublic())
        // Weak: what has a strong tag is not packed on the way.
        .eTag("W/\"" + asset.version() + "\"")
        .header("Content-Type", asset.contentType())
        .body(asset.bytes());
  }
}
