/** What an applicant shows instead of a login: that an enrollment is theirs. */
@NullMarked
package io.matricula.platform.security.capability;

import org.jspecify.annotations.NullMarked;
