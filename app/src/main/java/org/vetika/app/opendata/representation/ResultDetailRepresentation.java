package org.vetika.app.opendata.representation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A result at its own address. */
public record ResultDetailRepresentation(
    LicenseRepresentation license, @JsonUnwrapped ResultRepresentation result) {}
