/**
 * The test suite for WebSocket transports: extend {@link
 * com.beeper.desktop.tck.websocket.WebSocketTransportTck} to verify one. Its rules are in one class
 * per topic, and run against a server that sends and receives single frames.
 */
@NullMarked
package com.beeper.desktop.tck.websocket;

import org.jspecify.annotations.NullMarked;
