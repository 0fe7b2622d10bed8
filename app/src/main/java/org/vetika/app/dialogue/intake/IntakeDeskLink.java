package org.vetika.app.dialogue.intake;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** Importing, offered on the desk. */
@Configuration(proxyBeanMethods = false)
class IntakeDeskLink {
  @Bean
  DeskLink importingSummaryResults() {
    return DeskLink.forRoles(110, "desk.import", "/desk/dialogues/import", Role.FACILITATOR);
  }
}
