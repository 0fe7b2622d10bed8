package org.vetika.app.dialogue.web.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** Dialogues and drafts, offered on the desk. */
@Configuration(proxyBeanMethods = false)
class DialogueDeskLink {
  @Bean
  DeskLink ownDialogues() {
    return DeskLink.forEverybody(100, "desk.dialogues", "/desk/dialogues");
  }

  @Bean
  DeskLink series() {
    return DeskLink.forRoles(
        190, "desk.series", "/desk/series", Role.FACILITATOR, Role.ADMINISTRATOR);
  }
}
