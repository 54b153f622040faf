/**
 * The transport seam: how an HTTP request leaves and a response comes back.
 *
 * <p>Read this to plug in an HTTP client of your own; to use the SDK you need nothing of it but the
 * {@link com.beeper.desktop.transport.Headers headers} of a response.
 */
package com.beeper.desktop.transport;
