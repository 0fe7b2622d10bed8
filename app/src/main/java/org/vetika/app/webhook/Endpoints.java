package org.vetika.app.webhook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vetika.app.web.Visitor;

/** The addresses of organizations' own systems, for those who act for them and nobody else. */
@Component
public class Endpoints {
  private final EndpointRows rows;

  Endpoints(EndpointRows rows) {
    this.rows = rows;
  }

  /** Of those of these organizations that the person acts for. */
  public List<Endpoint> of(Visitor visitor, Collection<Long> organizations) {
    return rows.of(organizations.stream().filter(visitor::actsFor).toList());
  }

  public Optional<Endpoint> find(Visitor visitor, long id) {
    return rows.find(id).filter(found -> visitor.actsFor(found.organization()));
  }
}
