package org.vetika.app.opendata.open311;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vetika.app.opendata.Addresses;
import org.vetika.app.opendata.open311.Node.Branch;
import org.vetika.app.opendata.open311.Node.Leaf;
import org.vetika.app.opendata.open311.Node.Many;
import org.vetika.app.web.PageContext;

/** Tells programs where and how this installation speaks Open311. */
@Component
public class Discovery {
  /** When the answers of these addresses last took another form. */
  private static final String CHANGESET = "2026-11-22T00:00:00+07:00";

  private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

  private final Addresses addresses;

  Discovery(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Whether a jurisdiction is ours; programs may leave it out, because there is only one. */
  public boolean isOurs(@Nullable String jurisdiction) {
    return jurisdiction == null || jurisdiction.isBlank() || jurisdiction.equals(addresses.host());
  }

  public static Fault notOurs(String jurisdiction) {
    return Fault.unknown("jurisdiction", jurisdiction);
  }

  public Node document(PageContext page) {
    return new Branch(
        "discovery",
        List.of(
            new Leaf("changeset", CHANGESET),
            new Leaf("contact", page.t("open311.contact", addresses.page("/data"))),
            new Leaf("key_service", page.t("open311.keys", addresses.page("/account"))),
            new Many("endpoints", List.of(endpoint()))));
  }

  private Branch endpoint() {
    return new Branch(
        "endpoint",
        List.of(
            new Leaf("specification", SPECIFICATION),
            new Leaf("url", addresses.page("/open311/v2")),
            new Leaf("changeset", CHANGESET),
            new Leaf("type", "production"),
            new Many(
                "formats",
                List.of(new Leaf("format", "text/xml"), new Leaf("format", "application/json")))));
  }
}
