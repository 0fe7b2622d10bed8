package org.vetika.app.web;

/**
 * An address whose posts come from programs that have no page of ours, so that they cannot carry
 * the token against forged forms: mail programs that unsubscribe, other systems. Its handler
 * answers to a secret in the request, never to a session. A module declares a bean for each.
 *
 * @param pattern such as <code>/{language}/unsubscribe/**</code>
 */
public record OpenPost(String pattern) {}
