/** How Axon is wired the same way in both modes: serializers, interceptors, processors. */
@NullMarked
package io.matricula.platform.axon;

import org.jspecify.annotations.NullMarked;
