/**
 * The test suite for transports: extend {@link com.beeper.desktop.tck.transport.TransportTck} to
 * verify a transport. Its rules are in one class per topic, and run against a server that is scripted
 * byte by byte.
 */
@NullMarked
package com.beeper.desktop.tck.transport;

import org.jspecify.annotations.NullMarked;
