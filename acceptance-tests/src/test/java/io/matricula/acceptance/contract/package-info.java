/** What every caller may rely on, whatever the journey: documents, lists and answers to bad input. */
@NullMarked
package io.matricula.acceptance.contract;

import org.jspecify.annotations.NullMarked;
