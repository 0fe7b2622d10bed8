package org.vetika.app.issue.web.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;

/** Issues, offered on the desk. */
@Configuration(proxyBeanMethods = false)
class IssueDeskLinks {
  static final String PATH = "/desk/issues";

  @Bean
  DeskLink waitingIssues() {
    return DeskLink.forEverybody(90, "desk.issues", PATH);
  }

  @Bean
  DeskLink answerTemplates() {
    return DeskLink.forRoles(190, "desk.issue-templates", "/desk/issues/templates", Role.OFFICER);
  }
}
