package org.vetika.app.consistency.estimate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.vetika.app.consistency.ConsistencyFixture;
import org.vetika.app.consistency.ConsistencyFixture.Party;
import org.vetika.app.web.Visitor;

/** Estimates as their parties bring and release them. */
abstract class EstimateScene {
  /** Hook, Albright and Cross 1980, with known answers. */
  static final String THREE_LISTS =
      """
      birth,death,rehabilitation,count
      0,0,1,60
      0,1,0,49
      0,1,1,4
      1,0,0,247
      1,0,1,112
      1,1,0,142
      1,1,1,12
      """;

  @Autowired MockMvcTester browser;
  @Autowired ConsistencyFixture fixture;

  Map<String, String> typed() {
    var typed = new HashMap<String, String>();
    typed.put("indicator", fixture.restrictions());
    typed.put("period", "2025");
    typed.put("definition", "Meetings on lists of three groups, recognized by place and day.");
    typed.put("source", "Lists of January 2026");
    typed.put("language", "en");
    typed.put("seed", "1");
    typed.put("parties", fixture.ministry.number());
    return typed;
  }

  MvcTestResult bring(Party party, Map<String, String> typed, byte[] table) {
    var request =
        browser
            .post()
            .uri("/en/desk/estimates/new")
            .multipart()
            .file(new MockMultipartFile("file", "counts.csv", "text/csv", table))
            .requestAttr(Visitor.ATTRIBUTE, party.person())
            .with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }

  /** The path of the new estimate on the desk, without language. */
  String brought(Party party, Map<String, String> typed, String table) {
    MvcTestResult done = bring(party, typed, table.getBytes(UTF_8));
    assertThat(done).hasStatus(303);
    String location = String.valueOf(done.getResponse().getHeader("Location"));
    return location.substring(location.indexOf("/desk"));
  }

  MvcTestResult get(Party party, String path) {
    return browser.get().uri(path).requestAttr(Visitor.ATTRIBUTE, party.person()).exchange();
  }

  MvcTestResult release(Party party, String path) {
    return browser
        .post()
        .uri("/en" + path + "/release")
        .requestAttr(Visitor.ATTRIBUTE, party.person())
        .with(csrf())
        .exchange();
  }

  static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }
}
