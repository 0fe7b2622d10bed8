package org.vetika.app.consistency.web;

import java.util.List;
import org.vetika.app.issue.typed.ShownForm;
import org.vetika.app.issue.typed.ShownForm.Option;

/** The form for a figure. */
public record FigureFormPage(
    ShownForm form,
    List<Option> speakers,
    List<Option> indicators,
    List<Option> methods,
    List<Option> languages) {}
