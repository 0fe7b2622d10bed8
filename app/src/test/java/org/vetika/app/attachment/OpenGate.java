package org.vetika.app.attachment;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;

/** Speaks for owners {@code T…}: all see the copy, members the original; {@code Tsecret} nobody. */
@TestConfiguration(proxyBeanMethods = false)
public class OpenGate {
  @Bean
  AttachmentGate testGate() {
    return new AttachmentGate() {
      @Override
      public boolean handles(String owner) {
        return owner.startsWith("T");
      }

      @Override
      public Seen seen(String owner, @Nullable Visitor visitor) {
        boolean party = visitor != null && visitor.has(Role.MEMBER);
        boolean hidden = owner.startsWith("Tsecret");
        return party ? Seen.ORIGINAL : hidden ? Seen.NOTHING : Seen.CLEAN_COPY;
      }
    };
  }
}
