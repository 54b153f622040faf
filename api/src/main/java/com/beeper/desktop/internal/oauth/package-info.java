/**
 * Sign-in with a browser, and implementations of the resource and models of {@code
 * com.beeper.desktop.oauth}. Start reading at {@code SignInFlow.run}.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.oauth;

import org.jspecify.annotations.NullMarked;
