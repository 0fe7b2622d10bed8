package org.vetika.app.account.web;

/** A page that says one thing; {@code key} is the message key of its text, with .title above it. */
public record MessagePage(String key) {}
