package org.vetika.app.dialogue.summary;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.vetika.app.dialogue.Acting;
import org.vetika.app.organization.Organizations;
import org.vetika.app.web.Language;

/** How a stub names who took a text out: the person and the organization. */
@Component
class RemoverName {
  private final Organizations organizations;

  RemoverName(Organizations organizations) {
    this.organizations = organizations;
  }

  String of(Acting acting) {
    var name =
        Objects.requireNonNull(
            organizations.names(List.of(acting.organization())).get(acting.organization()));
    return acting.visitor().name() + ", " + name.name(Language.EN);
  }
}
