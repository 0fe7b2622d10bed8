package org.vetika.app.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  private static final byte[] CONTEXT = "I2026-0001/entries/17".getBytes(UTF_8);

  private final SealingKey.Pair pair = SealingKey.create();
  private final PublicKey recipient = SealingKey.publicKey(pair.publicKey()).orElseThrow();
  private final PrivateKey own = SealingKey.privateKey(pair.privateKey()).orElseThrow();

  @Property(tries = 50)
  void what_was_sealed_is_opened_with_the_private_key(@ForAll byte[] content) {
    byte[] envelope = Envelope.seal(recipient, content, CONTEXT);

    assertThat(Envelope.open(own, envelope, CONTEXT)).hasValue(content);
  }

  @Test
  void an_envelope_does_not_show_what_is_in_it_and_no_two_are_alike() {
    byte[] content = "Mrs Example lives behind the pagoda.".getBytes(UTF_8);
    byte[] one = Envelope.seal(recipient, content, CONTEXT);
    byte[] other = Envelope.seal(recipient, content, CONTEXT);

    assertThat(new String(one, UTF_8)).doesNotContain("Example");
    assertThat(Arrays.copyOfRange(one, 45, one.length))
        .isNotEqualTo(Arrays.copyOfRange(other, 45, other.length));
  }

  @Test
  void another_key_or_another_context_opens_nothing() {
    byte[] envelope = Envelope.seal(recipient, "secret".getBytes(UTF_8), CONTEXT);
    PrivateKey wrong = SealingKey.privateKey(SealingKey.create().privateKey()).orElseThrow();

    assertThat(Envelope.open(wrong, envelope, CONTEXT)).isEmpty();
    assertThat(Envelope.open(own, envelope, "I2026-0002/entries/17".getBytes(UTF_8))).isEmpty();
  }

  @Test
  void an_envelope_of_which_any_byte_was_changed_or_lost_stays_shut() {
    byte[] envelope = Envelope.seal(recipient, "secret".getBytes(UTF_8), CONTEXT);

    for (int at = 0; at < envelope.length; at++) {
      byte[] changed = envelope.clone();
      changed[at] ^= 1;
      assertThat(Envelope.open(own, changed, CONTEXT)).as("byte %d", at).isEmpty();
      assertThat(Envelope.open(own, Arrays.copyOf(envelope, at), CONTEXT))
          .as("%d bytes", at)
          .isEmpty();
    }
  }

  @Test
  void what_is_no_key_is_refused() {
    for (String line : new String[] {"", "nonsense", "MCowBQYDK2VwAyEA", pair.privateKey()}) {
      assertThat(SealingKey.publicKey(line)).as(line).isEmpty();
    }
    assertThat(SealingKey.privateKey(pair.publicKey())).isEmpty();
    assertThat(pair.toString()).doesNotContain("PRIVATE");
  }
}
