package org.vetika.app.issue;

import java.util.List;
import java.util.Map;
import org.vetika.app.web.Facet;

/**
 * A part of a list and all that is counted around it, from one reading: no number contradicts
 * another.
 *
 * @param facets by the name of a dimension ({@link IssueFigures#DIMENSIONS}), the values that would
 *     match if that dimension were free, with how many issues each would show. Places are counted
 *     one level below the place of the filter, else by province
 * @param score how the issues stand when state, overdue and who is waited for are free
 */
public record IssueFindings(IssueList list, Map<String, List<Facet>> facets, IssueScore score) {}
