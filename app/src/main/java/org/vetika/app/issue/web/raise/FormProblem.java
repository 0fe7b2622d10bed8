package org.vetika.app.issue.web.raise;

/**
 * What is wrong with a field.
 *
 * @param field the id of the field, to which the summary leads
 * @param text what to do about it
 */
public record FormProblem(String field, String text) {}
