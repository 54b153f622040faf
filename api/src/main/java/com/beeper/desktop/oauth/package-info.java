/**
 * OAuth 2.0: sign-in with a browser, the stores of access tokens, and the operations of the
 * authorization server.
 *
 * <p>Start at {@link com.beeper.desktop.BeeperDesktop#signIn(SignInOptions)}; {@link
 * com.beeper.desktop.oauth.OAuth} has the single operations.
 */
@NullMarked
package com.beeper.desktop.oauth;

import org.jspecify.annotations.NullMarked;
