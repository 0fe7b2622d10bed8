package org.vetika.app.attachment;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
      public Map<String, Seen> seen(Collection<String> owners, FileViewer viewer) {
        boolean party =
            viewer instanceof FileViewer.Person(Visitor visitor) && visitor.has(Role.MEMBER);
        return owners.stream()
            .distinct()
            .collect(
                Collectors.toMap(
                    owner -> owner,
                    owner ->
                        party
                            ? Seen.ORIGINAL
                            : owner.startsWith("Tsecret") ? Seen.NOTHING : Seen.CLEAN_COPY));
      }
    };
  }
}
