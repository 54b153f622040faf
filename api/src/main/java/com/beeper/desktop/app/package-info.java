/**
 * The Beeper app: sign-in, recovery keys and device verification.
 *
 * <p>Start at {@link com.beeper.desktop.app.Setup}.
 */
@NullMarked
package com.beeper.desktop.app;

import org.jspecify.annotations.NullMarked;
