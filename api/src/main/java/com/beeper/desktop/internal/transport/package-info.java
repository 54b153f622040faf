/**
 * The rules that the transports share with the client: the checks of arguments, the masking of secrets
 * wherever a value is shown, and the hosts that are this machine.
 *
 * <p>Internal: not part of the public API; may change without notice.
 */
@NullMarked
package com.beeper.desktop.internal.transport;

import org.jspecify.annotations.NullMarked;
