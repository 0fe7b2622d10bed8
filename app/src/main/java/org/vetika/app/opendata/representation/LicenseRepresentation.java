package org.vetika.app.opendata.representation;

/** Under what the answer may be used. */
public record LicenseRepresentation(String name, String url) {}
