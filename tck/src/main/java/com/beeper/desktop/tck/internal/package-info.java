/**
 * The servers and certificates that the suites run against.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.tck.internal;

import org.jspecify.annotations.NullMarked;
