package org.vetika.app.dialogue.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vetika.app.dialogue.DialogueFixture.done;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.VetikaTest;
import org.vetika.app.dialogue.DialogueFixture;
import org.vetika.app.dialogue.KeepingDocument;
import org.vetika.app.dialogue.summary.RemovingText;
import org.vetika.app.web.PageCache;

/** What the public sees of a text that had to go, and of the files of a dialogue. */
@VetikaTest
@Import(DialogueFixture.class)
class RemovedAndKeptTest {
  private static final byte[] MINUTES = "Minutes of the forum.\nទឹកស្អាត\n".getBytes(UTF_8);

  @Autowired MockMvcTester pages;
  @Autowired DialogueFixture forum;
  @Autowired RemovingText removing;
  @Autowired KeepingDocument keeping;
  @Autowired PageCache cache;

  private String number = "";

  @BeforeEach
  void call() {
    number = forum.called(2023);
  }

  @Test
  void a_removed_text_leaves_a_note_who_when_and_why_on_every_page() {
    forum.published(number);
    assertThat(page("/en/dialogues/" + number)).contains("Salt enters the wells.");
    done(removing.remove(number, forum.facilitator, "2.1", "Names a person"));

    for (String path : List.of("", "/results/2.1")) {
      assertThat(page("/en/dialogues/" + number + path))
          .as(path)
          .contains("Names a person", "Sok Dara")
          .doesNotContain("Salt enters");
      assertThat(page("/km/dialogues/" + number + path))
          .doesNotContain("Salt enters", "[dialogues.");
    }
    for (String file : List.of(".json", "/results.json", "/results.csv", "/results/2.1.json")) {
      assertThat(page("/en/dialogues/" + number + file)).as(file).doesNotContain("Salt enters");
    }
    for (String list : List.of("/en/results?year=2023", "/en/results.atom?year=2023")) {
      assertThat(page(list)).as(list).doesNotContain("Salt enters");
    }
    assertThat(page("/en/dialogues/" + number + "/results.csv")).contains("true");
  }

  @Test
  void a_document_is_saved_as_it_was_given_and_never_shown_as_a_page() {
    String sha256 =
        done(keeping.keep(number, forum.facilitator, "កំណត់ហេតុ.txt", MINUTES, null, false));
    String address = "/documents/" + sha256;
    assertThat(page("/en/dialogues/" + number)).contains("/en/dialogues/" + number + address);
    MvcTestResult file = get("/km/dialogues/" + number + address);
    assertThat(file)
        .hasStatusOk()
        .hasContentTypeCompatibleWith("text/plain")
        .hasHeader("X-Content-Type-Options", "nosniff");
    assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(MINUTES);
    assertThat(file.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%E1%9E%80");
  }

  @Test
  void a_document_belongs_to_its_dialogue_only() {
    String sha256 = done(keeping.keep(number, forum.facilitator, "a.txt", MINUTES, null, false));
    String other = forum.called(2023);
    assertThat(get("/en/dialogues/" + other + "/documents/" + sha256)).hasStatus(404);
    assertThat(get("/en/dialogues/" + number + "/documents/" + "0".repeat(64))).hasStatus(404);
    assertThat(get("/en/dialogues/" + number + "/documents/../" + sha256)).hasStatus(400);
  }

  @Test
  void the_document_that_a_summary_is_read_from_is_public_only_with_it() {
    String sha256 = done(keeping.keep(number, forum.facilitator, "s.txt", MINUTES, null, true));
    String address = "/en/dialogues/" + number + "/documents/" + sha256;
    forum.agreed(number);
    assertThat(get(address)).hasStatus(404);
    assertThat(page("/en/dialogues/" + number)).doesNotContain(sha256);
  }

  private MvcTestResult get(String path) {
    cache.drop();
    return pages.get().uri(URI.create(path)).exchange();
  }

  private String page(String path) {
    MvcTestResult result = get(path);
    assertThat(result).as(path).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), UTF_8);
  }
}
