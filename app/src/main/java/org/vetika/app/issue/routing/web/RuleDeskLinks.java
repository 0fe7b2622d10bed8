package org.vetika.app.issue.routing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** The dated rules, offered on the desk of administrators. */
@Configuration(proxyBeanMethods = false)
class RuleDeskLinks {
  @Bean
  DeskLink routingRules() {
    return DeskLink.forRoles(820, "desk.routing", "/admin/routing", Role.ADMINISTRATOR);
  }

  @Bean
  DeskLink legalTimeRules() {
    return DeskLink.forRoles(830, "desk.legal-time", "/admin/legal-time", Role.ADMINISTRATOR);
  }
}
