package com.beeper.desktop.tck.transport;

import com.beeper.desktop.transport.Headers;

/**
 * A request as it came over the wire.
 *
 * @param method the method
 * @param target the request target: path and query, not decoded
 * @param headers all fields, in order
 * @param body the body without its framing; empty if there was none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ReceivedRequest(String method, String target, Headers headers, byte[] body) {}
