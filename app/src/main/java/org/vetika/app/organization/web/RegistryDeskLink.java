package org.vetika.app.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;

/** The registry, offered on the desk. */
@Configuration(proxyBeanMethods = false)
class RegistryDeskLink {
  @Bean
  DeskLink registry() {
    return DeskLink.forEverybody(200, "desk.organizations", "/desk/organizations");
  }
}
