package com.beeper.desktop.testkit;

import com.beeper.desktop.transport.Headers;

/**
 * A request as the fake server received it. Immutable.
 *
 * @param method the method, for example {@code GET}
 * @param target path and query as they were sent, percent-encoded
 * @param headers the header fields; names have the spelling that the server gives them, so ask
 *     without regard to case. {@code toString()} masks credentials, the accessors do not
 */
public record RecordedRequest(String method, String target, Headers headers) {}
