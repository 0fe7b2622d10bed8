package org.vetika.app.opendata;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under what everybody may use the data; the operator sets it. */
@Component
public class License {
  private final String name;
  private final String url;

  public License(
      @Value("${vetika.data.license-name:CC BY 4.0}") String name,
      @Value("${vetika.data.license-url:https://creativecommons.org/licenses/by/4.0/}")
          String url) {
    this.name = name;
    this.url = url;
  }

  public String name() {
    return name;
  }

  public String url() {
    return url;
  }
}
