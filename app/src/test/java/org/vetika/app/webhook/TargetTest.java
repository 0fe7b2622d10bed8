package org.vetika.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://system.example.org/hooks?token=a",
        "https://system.example.org:443/",
        "https://system.example.org:8443/x",
        "HTTPS://System.Example.Org",
        "https://xn--e1afmkfd.xn--p1ai/"
      })
  void names_on_the_internet_are_taken(String typed) {
    assertThat(Target.read(typed, false)).isEqualTo(new Outcome.Done<>(URI.create(typed)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ADDRESS_MISSING",
    "http://system.example.org/, NOT_HTTPS",
    "ftp://system.example.org/, NOT_HTTPS",
    "system.example.org, NOT_HTTPS",
    "https://name:word@system.example.org/, CREDENTIALS",
    "https://system.example.org@127.0.0.1/, CREDENTIALS",
    "https://system.example.org:80/, PORT",
    "https://system.example.org:22/, PORT",
    "https://system.example.org:1024/, PORT",
    "https://system.example.org:65536/, PORT",
    "https://system.example.org/#x, ADDRESS_UNREADABLE",
    "https:///x, ADDRESS_UNREADABLE",
    "https://system.example.org\\@127.0.0.1/, ADDRESS_UNREADABLE",
    "https://system_one.example.org/, ADDRESS_UNREADABLE",
    "https://localhost/, NO_NAME",
    "https://intranet/, NO_NAME",
    "https://127.0.0.1/, NO_NAME",
    "https://127.1/, ADDRESS_UNREADABLE",
    "https://93.184.216.34/, NO_NAME",
    "https://2130706433/, NO_NAME",
    "https://0x7f.0.0.1/, ADDRESS_UNREADABLE",
    "https://[::1]/, NO_NAME",
    "https://[::ffff:93.184.216.34]/, NO_NAME",
    "https://[64:ff9b::7f00:1]/, NO_NAME"
  })
  void everything_else_is_refused_with_its_reason(String typed, Refusal refusal) {
    assertThat(Target.read(typed, false)).isEqualTo(Outcome.refused(refusal));
  }

  @Test
  void an_address_without_end_is_refused() {
    assertThat(Target.read("https://system.example.org/" + "x".repeat(1000), false))
        .isEqualTo(Outcome.refused(Refusal.ADDRESS_TOO_LONG));
  }

  @Test
  void the_own_machine_is_taken_only_where_it_is_allowed() {
    assertThat(Target.read("http://127.0.0.1:8080/", true)).isInstanceOf(Outcome.Done.class);
    assertThat(Target.read("http://system.example.org/", true))
        .isEqualTo(Outcome.refused(Refusal.NOT_HTTPS));
    assertThat(Target.read("http://127.0.0.1:8080/", false))
        .isEqualTo(Outcome.refused(Refusal.NOT_HTTPS));
  }
}
