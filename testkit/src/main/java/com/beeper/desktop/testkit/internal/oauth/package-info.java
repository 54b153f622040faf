/**
 * The authorization server and the tokens of the fake server.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.oauth;

import org.jspecify.annotations.NullMarked;
