package org.vetika.app.notification.web;

/** A page that says one thing; {@code key} is the message key of its text, with .title above it. */
public record NotePage(String key) {}
