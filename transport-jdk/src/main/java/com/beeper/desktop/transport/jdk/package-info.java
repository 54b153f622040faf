/**
 * Transport over the HTTP client of the JDK, {@link java.net.http.HttpClient}. {@link
 * com.beeper.desktop.transport.jdk.JdkTransport} is discovered if the artifact is present, or is
 * created over a client of the application.
 */
@NullMarked
package com.beeper.desktop.transport.jdk;

import org.jspecify.annotations.NullMarked;
