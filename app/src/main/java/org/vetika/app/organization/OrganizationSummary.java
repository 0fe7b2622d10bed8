package org.vetika.app.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization as a line of the directory.
 *
 * @param level only of a state authority
 * @param place the code of the place of an authority below the national level
 * @param active false when dissolved
 * @param recognized whether some authority recognizes it as cooperation partner today
 * @param illustration whether it is invented
 * @param provinces codes of the provinces it works in, sorted
 * @param members how many organizations are its members today
 */
public record OrganizationSummary(
    OrganizationName name,
    OrganizationKind kind,
    @Nullable AuthorityLevel level,
    @Nullable String place,
    boolean active,
    boolean recognized,
    boolean illustration,
    List<String> provinces,
    int members) {
  public long id() {
    return name.id();
  }

  public String number() {
    return name.number();
  }
}
