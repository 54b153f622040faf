/**
 * The accounts and contacts of the fake server.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.accounts;

import org.jspecify.annotations.NullMarked;
