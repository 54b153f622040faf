/**
 * The HTTP side of the fake server: requests, routing, responses, pages and errors.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
