/** How Axon is wired the same way in both modes: serializers, interceptors, processors. */
@NullMarked
package io.matricula.platform.messaging.axon;

import org.jspecify.annotations.NullMarked;
