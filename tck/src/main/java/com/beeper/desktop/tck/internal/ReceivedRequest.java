package com.beeper.desktop.tck.internal;

import com.beeper.desktop.transport.Headers;

/**
 * A request that a {@link ScriptedServer} received.
 *
 * @param method the method
 * @param target the request target: path and query, not decoded
 * @param headers all fields, in order
 * @param body the body without its framing; empty if there was none
 */
@SuppressWarnings("ArrayRecordComponent") // not compared
public record ReceivedRequest(String method, String target, Headers headers, byte[] body) {}
