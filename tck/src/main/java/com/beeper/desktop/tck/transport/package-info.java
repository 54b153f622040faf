/**
 * The contract of a transport as tests: extend {@link
 * com.beeper.desktop.tck.transport.TransportTck} to see whether a transport of your own
 * keeps it.
 */
package com.beeper.desktop.tck.transport;
