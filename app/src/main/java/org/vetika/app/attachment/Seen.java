package org.vetika.app.attachment;

/** What somebody may see of the files of an owner; each value includes those before it. */
public enum Seen {
  NOTHING,
  /** The copy without metadata, and its small picture. */
  CLEAN_COPY,
  /** The file as it was given: for the parties and the facilitator. */
  ORIGINAL
}
