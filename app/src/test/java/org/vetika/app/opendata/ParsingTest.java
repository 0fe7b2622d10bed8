package org.vetika.app.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.Shared;
import org.vetika.app.dialogue.importing.RefusalReason;
import org.vetika.app.web.Language;
import org.vetika.app.web.Messages;
import org.vetika.app.web.Visitor;
import tools.jackson.databind.json.JsonMapper;

@OpenDataTest
class ParsingTest {
  @Autowired MockMvcTester pages;
  @Autowired JsonMapper json;
  @Autowired Messages messages;

  private MvcTestResult parse(byte @Nullable [] file, @Nullable Visitor visitor, String language) {
    var request =
        pages
            .post()
            .multipart()
            .uri("/api/v1/dialogues:parse")
            .header("Accept-Language", language)
            .with(SecurityMockMvcRequestPostProcessors.csrf());
    if (file != null) {
      request.file(new MockMultipartFile("file", "x.txt", "text/plain", file));
    }
    if (visitor != null) {
      request.requestAttr(Visitor.ATTRIBUTE, visitor);
    }
    return request.exchange();
  }

  @Test
  void a_facilitator_learns_what_a_real_document_says() throws Exception {
    byte[] file = Files.readAllBytes(Shared.file("sources/summary-result-2021-09-28.txt"));
    MvcTestResult result = parse(file, OpenDataFixture.facilitator(), "en");
    assertThat(result).hasStatusOk().hasContentTypeCompatibleWith("application/json");
    var found = json.readTree(result.getResponse().getContentAsByteArray());
    assertThat(found.at("/date").asString()).isEqualTo("2021-09-28");
    assertThat(found.at("/results")).hasSize(16);
  }

  @Test
  void others_may_not() {
    byte[] file = "Summary result".getBytes(UTF_8);
    assertThat(parse(file, null, "en")).hasStatus(401);
    assertThat(parse(file, OpenDataFixture.member(), "en")).hasStatus(403);
  }

  @Test
  void refusals_say_why_in_the_language_of_the_caller() {
    assertThat(parse(new byte[0], OpenDataFixture.facilitator(), "en"))
        .hasStatus(422)
        .hasContentType("application/problem+json")
        .bodyText()
        .contains("\"reason\":\"empty\"", "The file is empty");
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    assertThat(parse(picture, OpenDataFixture.facilitator(), "km"))
        .hasStatus(415)
        .bodyText()
        .contains("\"reason\":\"wrong-type\"", "ឯកសារ");
    assertThat(parse(null, OpenDataFixture.facilitator(), "en")).hasStatus(422);
    assertThat(parse(new byte[(20 << 20) + 1], OpenDataFixture.facilitator(), "en")).hasStatus(413);
  }

  @ParameterizedTest
  @EnumSource(RefusalReason.class)
  void every_refusal_has_its_words(RefusalReason reason) {
    for (Language language : Language.values()) {
      assertThat(messages.has(language, reason.messageKey()))
          .as("%s %s", language, reason.name().toLowerCase(Locale.ROOT))
          .isTrue();
    }
  }
}
