/** The HTTP side of the fake server: requests, routing, responses, pages and errors. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
