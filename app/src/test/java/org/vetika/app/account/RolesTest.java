package org.vetika.app.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.vetika.app.VetikaTest;
import org.vetika.app.account.CreatingAccount.NewAccount;
import org.vetika.app.web.Language;
import org.vetika.app.web.Role;

@VetikaTest
@Import(AccountFixture.class)
class RolesTest {
  @Autowired MockMvcTester pages;
  @Autowired AccountFixture accounts;
  @Autowired GrantingRole granting;
  @Autowired ClosingAccount closing;
  @Autowired CreatingAccount creating;
  @Autowired DemonstrationAccounts demonstration;
  @Autowired AccountHistory history;
  @Autowired Sessions sessions;
  @Autowired UsingLink links;
  @Autowired JdbcClient database;

  @Test
  void an_administrator_gives_a_role_and_it_counts_at_once() {
    Cookie admin = accounts.cookie(accounts.people().holding(Role.ADMINISTRATOR));
    Person sokha = accounts.sokha();
    String open = accounts.signIn(sokha);
    assertThat(sessions.find(open).orElseThrow().english().mandates()).isEmpty();
    assertThat(
            pages
                .post()
                .uri("/en/admin/people/" + sokha.id() + "/roles")
                .with(csrf())
                .cookie(admin)
                .param("organization", accounts.people().organization())
                .param("role", "FACILITATOR"))
        .hasStatus(303);
    SignedIn signedIn = sessions.find(open).orElseThrow();
    assertThat(signedIn.english().has(Role.FACILITATOR)).isTrue();
    assertThat(signedIn.khmer().mandates().getFirst().organizationName())
        .isEqualTo("បណ្តាញផ្កាឈូក");
    assertThat(pages.get().uri("/km/admin/people/" + sokha.id()).cookie(admin))
        .hasStatusOk()
        .bodyText()
        .contains("បណ្តាញផ្កាឈូក", "បានផ្តល់តួនាទី");
  }

  @Test
  void an_ended_role_is_over_at_once_in_an_open_session() {
    Person officer = accounts.people().holding(Role.OFFICER);
    String open = accounts.signIn(officer);
    var mandate = sessions.find(open).orElseThrow().english().mandates().getFirst();
    granting.end(null, officer.id(), mandate.organization(), Role.OFFICER);
    assertThat(sessions.find(open).orElseThrow().english().mandates()).isEmpty();
    assertThat(history.of(officer.id()).getFirst().kind()).isEqualTo("role-ended");
  }

  @Test
  void an_administrator_acts_for_no_organization() {
    Person admin = accounts.people().holding(Role.ADMINISTRATOR);
    String organization = accounts.people().organization();
    assertThat(granting.grant(admin.id(), admin.id(), organization, Role.FACILITATOR))
        .isEqualTo(new GrantingRole.Result.Exclusive());
    Person member = accounts.people().holding(Role.MEMBER);
    assertThat(granting.grant(admin.id(), member.id(), organization, Role.ADMINISTRATOR))
        .isEqualTo(new GrantingRole.Result.Exclusive());
  }

  @Test
  void a_closed_account_is_signed_out_at_once() {
    Person admin = accounts.people().holding(Role.ADMINISTRATOR);
    Person sokha = accounts.sokha();
    String open = accounts.signIn(sokha);
    assertThat(sessions.find(open)).isPresent();
    assertThat(closing.close(admin.id(), sokha.id())).isEqualTo(ClosingAccount.Result.DONE);
    assertThat(sessions.find(open)).isEmpty();
    assertThat(closing.reopen(admin.id(), sokha.id())).isEqualTo(ClosingAccount.Result.DONE);
    assertThat(sessions.find(open)).isEmpty();
  }

  @Test
  void the_command_line_makes_the_first_administrator_with_an_invitation() {
    String organization = accounts.people().organization();
    var made =
        creating.create(
            new NewAccount("Keo", "keo@example.org", null, organization, Role.ADMINISTRATOR));
    assertThat(made).isInstanceOf(CreatingAccount.Result.Created.class);
    String address = String.valueOf(((CreatingAccount.Result.Created) made).invitation());
    String token = address.substring(address.indexOf("token=") + 6);
    assertThat(links.use(token, "Firefox, Linux", Language.EN))
        .isInstanceOf(UsingLink.Result.FirstWelcome.class);
    assertThat(
            creating.create(
                new NewAccount("Keo", "KEO@example.org", null, organization, Role.MEMBER)))
        .isEqualTo(new CreatingAccount.Result.EmailTaken());
  }

  @Test
  void an_account_is_not_made_without_its_role() {
    var refused =
        creating.create(
            new NewAccount("Nary", "nary@example.org", "rice moon river", "O0", Role.MEMBER));
    assertThat(refused).isEqualTo(new CreatingAccount.Result.UnknownOrganization());
    assertThat(
            database
                .sql("select count(*) from person where email = 'nary@example.org'")
                .query((row, index) -> row.getInt(1))
                .single())
        .isZero();
  }

  @Test
  void known_passwords_exist_in_demonstrations_only() {
    assertThatThrownBy(() -> demonstration.add("Demo", "demo@example.org", "demo", List.of()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_happened_cannot_be_changed() {
    accounts.people().holding(Role.MEMBER);
    assertThatThrownBy(() -> database.sql("delete from account_event").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }
}
