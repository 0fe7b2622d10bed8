package org.vetika.app.issue.web.raise;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** Raising an issue, for oneself or for another, offered on the desk. */
@Configuration(proxyBeanMethods = false)
class AssistDeskLink {
  @Bean
  DeskLink raisingIssue() {
    return DeskLink.forEverybody(120, "desk.raise-issue", "/issues/new");
  }

  @Bean
  DeskLink assistingIssue() {
    return DeskLink.forRoles(
        130,
        "desk.assist-issue",
        "/desk/issues/assist",
        Role.MEMBER,
        Role.OFFICER,
        Role.FACILITATOR);
  }
}
