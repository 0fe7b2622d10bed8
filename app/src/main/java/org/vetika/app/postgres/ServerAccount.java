package org.vetika.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As whom server programs run. PostgreSQL refuses to run as root; root therefore hands over to the
 * owner of the folder, {@code nobody} for root's own; where that account cannot enter, to a user
 * namespace.
 *
 * @param prefix what stands before a server command: own session (Ctrl-C is for us, not for the
 *     server) and parent-death signal (the server stops with us)
 * @param owner whom the files are given to, null when they are ours already
 */
record ServerAccount(List<String> prefix, @Nullable UserPrincipal owner) {
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final int ROOT = 0;
  private static final String NOBODY = "nobody";
  private static final String GROUP_OF_NOBODY = "65534";

  static ServerAccount forFolder(Path folder) throws IOException {
    if (!isRoot()) {
      return new ServerAccount(asOurselves(), null);
    }
    if (!Files.isExecutable(SETPRIV)) {
      throw new DatabaseUnavailable(
          "As root, the embedded database needs the program setpriv (package util-linux): install"
              + " it, start as an ordinary user, or name a server with --db");
    }
    UserPrincipal root = principal(folder, "root");
    UserPrincipal current = Files.getOwner(folder);
    boolean ours = current.equals(root);
    var privileges = ours ? privileges(NOBODY, GROUP_OF_NOBODY) : privilegesOfOwner(folder);
    if (succeeds(privileges, "test", "-x", folder.toString())) {
      return new ServerAccount(
          inOwnSession(privileges), ours ? principal(folder, NOBODY) : current);
    }
    return new ServerAccount(inNamespace(folder), root);
  }

  /** Gives the files to the account. */
  void own(Path tree) throws IOException {
    if (owner == null) {
      return;
    }
    try (var files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        var view =
            Files.getFileAttributeView(
                file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (!view.getOwner().equals(owner)) {
          view.setOwner(owner);
        }
      }
    }
  }

  static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer user
        && user == ROOT;
  }

  private static List<String> asOurselves() {
    return Files.isExecutable(SETPRIV)
        ? inOwnSession(List.of(SETPRIV.toString(), "--pdeathsig", "INT", "--no-new-privs"))
        : inOwnSession(List.of());
  }

  private static List<String> inNamespace(Path folder) {
    var namespace = List.of("/usr/bin/unshare", "-U");
    if (!succeeds(namespace, "true")) {
      throw new DatabaseUnavailable(
          "The embedded database cannot run as root in "
              + folder
              + ", which only root may enter: choose a folder that others may enter with --data"
              + " FOLDER, or start as an ordinary user");
    }
    var command = new ArrayList<>(namespace);
    command.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "INT"));
    return inOwnSession(command);
  }

  private static List<String> inOwnSession(List<String> command) {
    var all = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      all.add(SETSID.toString());
    }
    all.addAll(command);
    return List.copyOf(all);
  }

  private static List<String> privilegesOfOwner(Path folder) throws IOException {
    String group = Files.getAttribute(folder, "unix:gid").toString();
    // A folder that root made and gave away still has root's group.
    return privileges(
        Files.getAttribute(folder, "unix:uid").toString(),
        group.equals(Integer.toString(ROOT)) ? GROUP_OF_NOBODY : group);
  }

  private static List<String> privileges(String user, String group) {
    var command = new ArrayList<String>();
    command.addAll(List.of(SETPRIV.toString(), "--pdeathsig", "INT"));
    command.addAll(List.of("--reuid", user, "--regid", group, "--clear-groups"));
    command.addAll(List.of("--inh-caps", "-all", "--no-new-privs"));
    return command;
  }

  private static UserPrincipal principal(Path folder, String name) throws IOException {
    return folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
  }

  private static boolean succeeds(List<String> prefix, String... command) {
    var all = new ArrayList<>(prefix);
    all.addAll(List.of(command));
    try {
      return new ProcessBuilder(all).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
