/**
 * The transport SPI: sends an HTTP request and returns its response.
 *
 * <p>It serves to plug in an HTTP library. {@link com.beeper.desktop.transport.Transport} is the
 * interface to implement, {@link com.beeper.desktop.transport.TransportProvider} makes it
 * discoverable, and {@link com.beeper.desktop.transport.support} has tools for implementations.
 * Users of the SDK need only {@link com.beeper.desktop.transport.TransportSettings}, {@link
 * com.beeper.desktop.transport.ProxySettings} and the {@link com.beeper.desktop.transport.Headers
 * headers} of responses.
 */
@NullMarked
package com.beeper.desktop.transport;

import org.jspecify.annotations.NullMarked;
