package org.vetika.app.consistency.web;

import java.util.List;
import org.vetika.app.consistency.SideBySide;
import org.vetika.app.consistency.Viewer;
import org.vetika.app.consistency.web.ComparisonPage.Beside;
import org.vetika.app.web.PageContext;

/** The discrepancies of figures that stand side by side, for their page. */
public interface DiscrepanciesBeside {
  /** Those that the viewer may see, and the differences of which the viewer may open one. */
  List<Beside> beside(SideBySide side, Viewer viewer, PageContext page);
}
