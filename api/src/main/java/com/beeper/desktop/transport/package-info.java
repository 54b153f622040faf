/**
 * The SPIs for the network: {@link com.beeper.desktop.transport.Transport} sends an HTTP request and
 * returns its response, and {@link com.beeper.desktop.transport.WebSocketTransport} opens the
 * WebSocket connections of event streams.
 *
 * <p>They serve to plug in a library, and are independent of each other. {@link
 * com.beeper.desktop.transport.TransportProvider} and {@link
 * com.beeper.desktop.transport.WebSocketTransportProvider} make implementations discoverable, and
 * {@link com.beeper.desktop.transport.support} has tools for them.
 * Users of the SDK need only {@link com.beeper.desktop.transport.TransportSettings}, {@link
 * com.beeper.desktop.transport.ProxySettings} and the {@link com.beeper.desktop.transport.Headers
 * headers} of responses.
 */
@NullMarked
package com.beeper.desktop.transport;

import org.jspecify.annotations.NullMarked;
