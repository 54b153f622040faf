/**
 * Transport over the HTTP client of the JDK, {@link java.net.http.HttpClient}. {@link
 * com.beeper.desktop.transport.jdk.JdkTransport} and {@link
 * com.beeper.desktop.transport.jdk.JdkWebSocketTransport} are discovered if the artifact is present,
 * or are created over a client of the application.
 */
@NullMarked
package com.beeper.desktop.transport.jdk;

import org.jspecify.annotations.NullMarked;
