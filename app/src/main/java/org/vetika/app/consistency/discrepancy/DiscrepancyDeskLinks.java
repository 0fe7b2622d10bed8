package org.vetika.app.consistency.discrepancy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.web.DeskCount;
import org.vetika.app.web.DeskLink;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Discrepancies on the desk, with how many wait for the person. */
@Configuration(proxyBeanMethods = false)
class DiscrepancyDeskLinks {
  private static final String PATH = "/desk/discrepancies";

  @Bean
  DeskLink discrepanciesLink() {
    return DeskLink.forRoles(
        141, "desk.discrepancies", PATH, Role.MEMBER, Role.OFFICER, Role.FACILITATOR);
  }

  @Bean
  DeskCount discrepanciesWaiting(Discrepancies discrepancies) {
    return new DeskCount() {
      @Override
      public String path() {
        return PATH;
      }

      @Override
      public long of(Visitor visitor) {
        return discrepancies.waitingFor(Viewer.of(visitor)).size();
      }
    };
  }
}
