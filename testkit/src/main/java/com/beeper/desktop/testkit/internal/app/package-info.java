/**
 * The sign-in, encryption setup and device verification of the fake server.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.app;

import org.jspecify.annotations.NullMarked;
