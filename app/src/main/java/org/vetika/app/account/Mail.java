package org.vetika.app.account;

/** A plain mail to one person. */
record Mail(String to, String subject, String text) {}
