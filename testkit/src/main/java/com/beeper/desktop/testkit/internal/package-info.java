/**
 * The implementation of the fake server.
 *
 * <p>A request passes through {@code http}: {@code FakeHttpServer} on Jetty, then {@code Router} (path,
 * token, scope, validation against {@code spec}), then the handler of its operation, which holds the
 * monitor of {@code ServerState} while it reads or changes the state. Each feature is a package with its
 * state and a class {@code …Routes} that adds the handlers by operationId. The state publishes its
 * changes through {@code events}. The classes of the exported package change the same state under the
 * same monitor.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal;

import org.jspecify.annotations.NullMarked;
