package org.vetika.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.vetika.app.account.CreatingAccount;
import org.vetika.app.account.CreatingAccount.NewAccount;
import org.vetika.app.account.CreatingAccount.Result;
import org.vetika.app.organization.OrganizationEntry;
import org.vetika.app.organization.OrganizationMatch;
import org.vetika.app.organization.RegisteringOrganization;
import org.vetika.app.web.Role;
import org.vetika.app.web.Visitor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vetika admin create}: makes the first account, which then invites the others. */
@Command(
    name = "create",
    description = {
      "Makes an administrator: who manages accounts and acts for no organization. Prints an",
      "invitation that is good for a week, or takes a password from the input."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AdminCreateCommand extends DatabaseCommand {
  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "Name of the person.")
  private String name = "";

  @Option(names = "--email", paramLabel = "EMAIL", required = true, description = "E-mail address.")
  private String email = "";

  @Option(
      names = "--organization",
      paramLabel = "ORGANIZATION",
      required = true,
      description = {
        "The organization that runs this installation: its number, such as O0001, or its name,",
        "under which it is registered when it is not on record."
      })
  private String organization = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Kind of an organization that is to be registered. Default: ${DEFAULT-VALUE}",
      defaultValue = "ngo")
  private String kind = "ngo";

  @Option(
      names = "--password-stdin",
      description = "Reads the password from the first line of the input.")
  private boolean passwordFromInput;

  AdminCreateCommand(Class<?> application) {
    super(application);
  }

  @Override
  int work(ApplicationContext beans, PrintWriter out) throws IOException {
    String password = passwordFromInput ? firstLine() : null;
    String number =
        organization.matches("[Oo][0-9]{4,}")
            ? organization
            : registered(beans.getBean(RegisteringOrganization.class));
    var account = new NewAccount(name, email, password, number, Role.ADMINISTRATOR);
    return switch (beans.getBean(CreatingAccount.class).create(account)) {
      case Result.Created(UUID person, @Nullable String invitation) -> {
        out.println("Administrator of " + number + ": " + email);
        if (invitation != null) {
          out.println("Invitation, good for a week: " + invitation);
        }
        yield 0;
      }
      case Result.NameMissing() -> throw new CommandFailure("Give a name with --name");
      case Result.NotAnEmail() -> throw new CommandFailure("Not an e-mail address: " + email);
      case Result.EmailTaken() ->
          throw new CommandFailure("There is an account with this e-mail address already");
      case Result.PasswordRefused(var why) ->
          throw new CommandFailure(
              "This password is refused ("
                  + why.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                  + "): take a longer one that nobody guesses");
      case Result.UnknownOrganization() ->
          throw new CommandFailure("There is no organization " + number);
    };
  }

  private String registered(RegisteringOrganization registering) {
    var operator =
        new Visitor(
            new UUID(0, 0),
            "Operator",
            List.of(new Visitor.Mandate(0, "Operator", Role.ADMINISTRATOR)));
    var entry =
        new OrganizationEntry(
            Map.of("name_en", organization, "kind", kind),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return switch (registering.register(operator, entry, List.of(), "")) {
      case RegisteringOrganization.Outcome.Registered(long id, String number) -> number;
      case RegisteringOrganization.Outcome.PerhapsOnRecord(List<OrganizationMatch> matches) ->
          matches.getFirst().organization().number();
      case RegisteringOrganization.Outcome.Refused(var problems) ->
          throw new CommandFailure("The organization cannot be registered: " + problems);
      case RegisteringOrganization.Outcome.NotAllowed() ->
          throw new CommandFailure("The organization cannot be registered");
    };
  }

  private static String firstLine() throws IOException {
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = input.readLine();
    return line == null ? "" : line;
  }
}
