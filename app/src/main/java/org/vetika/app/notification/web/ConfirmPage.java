package org.vetika.app.notification.web;

/** The page that the link in a mail opens; {@code named} is what will be followed. */
public record ConfirmPage(String token, String named) {}
