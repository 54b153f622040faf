/** Transport over the HTTP client of the JDK. */
package com.beeper.desktop.transport.jdk;
