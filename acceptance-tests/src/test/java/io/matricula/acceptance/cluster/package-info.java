/** What only a distributed system has to stand: instances that die, servers that go away. */
@NullMarked
package io.matricula.acceptance.cluster;

import org.jspecify.annotations.NullMarked;
