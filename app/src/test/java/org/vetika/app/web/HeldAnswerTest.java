package org.vetika.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class HeldAnswerTest {
  private static final byte[] PAGE = "<p>ខេត្ត</p>".getBytes(UTF_8);

  private final MockHttpServletResponse answer = new MockHttpServletResponse();
  private final HeldAnswer held = new HeldAnswer(answer);

  @Test
  void a_whole_page_goes_out_when_it_is_released_and_not_before() throws IOException {
    HeldAnswer.give(PAGE, held);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(held.bytes()).isEqualTo(PAGE);
    held.release();
    assertThat(answer.getContentAsByteArray()).isEqualTo(PAGE);
    assertThat(answer.getContentLength()).isEqualTo(PAGE.length);
  }

  @Test
  void it_is_found_behind_other_wrappers() throws IOException {
    HttpServletResponse behind = new HttpServletResponseWrapper(held);
    HeldAnswer.give(PAGE, behind);
    assertThat(answer.getContentAsByteArray()).isEmpty();
    assertThat(held.bytes()).isEqualTo(PAGE);
  }

  @Test
  void a_page_that_is_given_up_for_another_is_forgotten() throws IOException {
    byte[] sorry = "sorry".getBytes(UTF_8);
    HeldAnswer.give(PAGE, held);
    held.resetBuffer();
    held.getOutputStream().write(sorry);
    assertThat(held.bytes()).isEqualTo(sorry);
    held.reset();
    HeldAnswer.give(PAGE, held);
    assertThat(held.bytes()).isEqualTo(PAGE);
    held.reset();
    held.release();
    assertThat(answer.getContentAsByteArray()).isEmpty();
  }

  @Test
  void what_stands_before_a_page_stays_before_it() throws IOException {
    held.getOutputStream().write("first ".getBytes(UTF_8));
    HeldAnswer.give("second".getBytes(UTF_8), held);
    held.release();
    assertThat(answer.getContentAsString(UTF_8)).isEqualTo("first second");
  }

  @Test
  void without_holding_a_page_goes_out_at_once() throws IOException {
    HeldAnswer.give(PAGE, answer);
    assertThat(answer.getContentAsByteArray()).isEqualTo(PAGE);
  }
}
