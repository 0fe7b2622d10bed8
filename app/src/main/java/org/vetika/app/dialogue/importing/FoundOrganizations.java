package org.vetika.app.dialogue.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vetika.app.dialogue.importing.FoundSummary.FoundOrganization;

/** Organizations in order of first appearance; the same one named again is one. */
final class FoundOrganizations {
  private final List<FoundOrganization> found = new ArrayList<>();

  void add(@Nullable String name, @Nullable String acronym, OrganizationRole stated) {
    OrganizationRole role =
        OrganizationWords.isUnitedNations(acronym) && stated != OrganizationRole.CONVENER
            ? OrganizationRole.UN_AGENCY
            : stated;
    for (int i = 0; i < found.size(); i++) {
      FoundOrganization known = found.get(i);
      if (isSame(known, name, acronym)) {
        found.set(
            i,
            new FoundOrganization(
                known.name() == null ? name : known.name(),
                known.acronym() == null ? acronym : known.acronym(),
                stronger(known.role(), role)));
        return;
      }
    }
    found.add(new FoundOrganization(name, acronym, role));
  }

  private static boolean isSame(
      FoundOrganization known, @Nullable String name, @Nullable String acronym) {
    String knownAcronym = known.acronym();
    String knownName = known.name();
    return (acronym != null && acronym.equals(knownAcronym))
        || (name != null && name.equalsIgnoreCase(knownName))
        || (acronym != null && acronym.equals(knownName));
  }

  private static OrganizationRole stronger(@Nullable OrganizationRole one, OrganizationRole other) {
    return (one == null || weight(other) > weight(one)) ? other : one;
  }

  /** The role that says more about a part in the dialogue wins. */
  private static int weight(OrganizationRole role) {
    return switch (role) {
      case CONVENER -> 6;
      case UN_AGENCY -> 5;
      case PARTICIPANT -> 4;
      case PARTNER -> 3;
      case INVITED -> 2;
      case MENTIONED -> 1;
    };
  }

  boolean isKnownAcronym(String acronym) {
    return found.stream().anyMatch(known -> acronym.equals(known.acronym()));
  }

  /** All of them in the order in which the text names them first. */
  List<FoundOrganization> inOrderOf(String text) {
    return found.stream().sorted(Comparator.comparingInt(known -> position(known, text))).toList();
  }

  private static int position(FoundOrganization organization, String text) {
    String name = organization.name();
    String acronym = organization.acronym();
    int byName = name == null ? -1 : text.indexOf(name);
    int byAcronym = acronym == null || name != null ? -1 : text.indexOf(acronym);
    int at = Math.max(byName, byAcronym);
    return at < 0 ? Integer.MAX_VALUE : at;
  }
}
