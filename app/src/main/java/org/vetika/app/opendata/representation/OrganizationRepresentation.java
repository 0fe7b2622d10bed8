package org.vetika.app.opendata.representation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization as an item of the directory.
 *
 * @param level only of a state authority
 * @param placeCode of an authority below the national level
 * @param active false when dissolved
 * @param recognized whether an authority recognizes it as cooperation partner today
 * @param provinceCodes where it works
 * @param memberCount how many organizations are its members today
 * @param illustration whether it is invented, to show how Vetika works
 */
public record OrganizationRepresentation(
    String number,
    String url,
    @Nullable LanguageText name,
    @Nullable String acronym,
    String kind,
    String party,
    @Nullable String level,
    @Nullable String placeCode,
    boolean active,
    boolean recognized,
    List<String> provinceCodes,
    int memberCount,
    boolean illustration) {}
