package org.vetika.app.gazetteer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The 25 provinces ({@code gazetteer/provinces.csv}) are on record from the first start. */
@Component
class ShippedProvinces implements InitializingBean {
  private final ImportingPlaces importing;
  private final PlaceRows.Writer rows;

  ShippedProvinces(ImportingPlaces importing, PlaceRows.Writer rows) {
    this.importing = importing;
    this.rows = rows;
  }

  /** Only into an empty gazetteer: an official list that an operator imported is never undone. */
  @Override
  public void afterPropertiesSet() {
    if (!rows.codes().isEmpty()) {
      return;
    }
    try (Reader reader =
        new InputStreamReader(
            new ClassPathResource("gazetteer/provinces.csv").getInputStream(),
            StandardCharsets.UTF_8)) {
      importing.load(reader, count -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
