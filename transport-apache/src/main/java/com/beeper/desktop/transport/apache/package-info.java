/**
 * Transport over Apache HttpClient 5, from release 5.1 on. {@link
 * com.beeper.desktop.transport.apache.ApacheTransport} is discovered if the artifact is present, or is
 * created over clients of the application.
 */
@NullMarked
package com.beeper.desktop.transport.apache;

import org.jspecify.annotations.NullMarked;
