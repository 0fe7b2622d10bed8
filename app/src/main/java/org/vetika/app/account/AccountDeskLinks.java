package org.vetika.app.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** What this module offers on the desk. */
@Configuration(proxyBeanMethods = false)
class AccountDeskLinks {
  @Bean
  DeskLink ownAccount() {
    return DeskLink.forEverybody(900, "desk.account", "/account");
  }

  @Bean
  DeskLink ownSessions() {
    return DeskLink.forEverybody(910, "desk.sessions", "/account/sessions");
  }

  @Bean
  DeskLink managingPeople() {
    return DeskLink.forRoles(800, "desk.people", "/admin/people", Role.ADMINISTRATOR);
  }
}
