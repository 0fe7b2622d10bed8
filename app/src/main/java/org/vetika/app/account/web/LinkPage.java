package org.vetika.app.account.web;

/** The page a mailed link opens. */
public record LinkPage(String token) {}
