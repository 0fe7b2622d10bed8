package org.vetika.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;

/** Without a mail server, mail lies in a folder where the operator finds it. */
@VetikaTest
@Import(AccountFixture.class)
class OutboxTest {
  private static final Pattern LINK = Pattern.compile("/(?:km|en)/sign-in/link\\?token=(\\S+)");

  @Autowired MockMvcTester pages;
  @Autowired AccountFixture accounts;

  @Value("${vetika.data}")
  Path data = Path.of("");

  @Test
  void a_mail_becomes_a_file_for_its_owner_only_whose_link_works() throws Exception {
    Person sokha = accounts.people().withoutPassword();
    assertThat(pages.post().uri("/km/sign-in/send-link").with(csrf()).param("email", sokha.email()))
        .hasStatus(303);
    Path file = mailTo(sokha.email());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    MimeMessage mail = read(file);
    assertThat(mail.getSubject()).isEqualTo("តំណសម្រាប់ចូលវេទិកា");
    assertThat(mail.getFrom()[0]).hasToString("vetika@localhost");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    Matcher link = LINK.matcher(String.valueOf(mail.getContent()));
    assertThat(link.find()).isTrue();
    assertThat(pages.post().uri("/km/sign-in/link").with(csrf()).param("token", link.group(1)))
        .hasStatus(303)
        .hasHeader("Location", "/km/desk");
    assertThat(unfinished()).isEmpty();
  }

  private Path mailTo(String email) throws Exception {
    for (int i = 0; i < 100; i++) {
      for (Path file : files(".eml")) {
        if (email.equals(String.valueOf(read(file).getRecipients(Message.RecipientType.TO)[0]))) {
          return file;
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("No mail to " + email);
  }

  private List<Path> unfinished() throws IOException {
    return files(".part");
  }

  private List<Path> files(String ending) throws IOException {
    Path outbox = data.resolve("outbox");
    if (!Files.isDirectory(outbox)) {
      return List.of();
    }
    try (var files = Files.list(outbox)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static MimeMessage read(Path file) throws Exception {
    try (var input = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), input);
    }
  }
}
