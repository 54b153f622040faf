/**
 * The WebSocket connections of the fake server and the events sent on them.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.events;

import org.jspecify.annotations.NullMarked;
