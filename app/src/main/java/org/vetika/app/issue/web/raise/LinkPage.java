package org.vetika.app.issue.web.raise;

/** The button behind the link in a mail. */
public record LinkPage(String token) {}
