/**
 * The bridges, login flows and login sessions of the fake server.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.bridges;

import org.jspecify.annotations.NullMarked;
