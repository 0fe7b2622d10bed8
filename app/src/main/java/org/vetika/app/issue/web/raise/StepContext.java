package org.vetika.app.issue.web.raise;

import org.jspecify.annotations.Nullable;
import org.vetika.app.issue.draft.IssueDraft;
import org.vetika.app.web.PageContext;
import org.vetika.app.web.Visitor;

/**
 * A draft in the hands of somebody who may go on with it.
 *
 * @param token the secret of its address
 */
record StepContext(PageContext page, IssueDraft draft, String token, @Nullable Visitor visitor) {}
