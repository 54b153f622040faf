/** The WebSocket connections of the fake server and the events sent on them. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.events;

import org.jspecify.annotations.NullMarked;
