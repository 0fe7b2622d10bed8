package org.vetika.app.web;

/**
 * What an error page says.
 *
 * @param key the message key without its last part, such as {@code error.404}
 * @param request the request id, to be quoted when asking for help
 */
public record ErrorPage(int status, String key, String request) {}
