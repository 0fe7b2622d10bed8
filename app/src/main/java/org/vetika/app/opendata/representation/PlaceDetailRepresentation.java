package org.vetika.app.opendata.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A place with what is around it.
 *
 * @param above from the province down
 * @param below the places that it consists of
 */
public record PlaceDetailRepresentation(
    LicenseRepresentation license,
    @JsonUnwrapped PlaceRepresentation place,
    List<PlaceReference> above,
    List<PlaceReference> below) {}
