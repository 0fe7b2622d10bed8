package org.vetika.app.consistency.discrepancy.web;

import java.util.List;
import org.vetika.app.consistency.discrepancy.web.WaitingDiscrepanciesPage.Link;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/** The reports about the organizations that a person acts for, for the desk. */
public interface OwnReports {
  List<Link> of(Visitor visitor, PageContext page);
}
