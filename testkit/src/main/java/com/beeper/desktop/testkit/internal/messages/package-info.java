/**
 * The messages of the fake server and the network that delivers them.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.testkit.internal.messages;

import org.jspecify.annotations.NullMarked;
