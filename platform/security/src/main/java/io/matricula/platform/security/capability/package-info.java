/** What an applicant shows instead of a login: that an enrollment is theirs, or a ticket for its updates. */
@NullMarked
package io.matricula.platform.security.capability;

import org.jspecify.annotations.NullMarked;
