/**
 * The masking of secrets wherever a value is shown.
 *
 * <p>Internal: not exported, may change in any release.
 */
@NullMarked
package com.beeper.desktop.internal.transport;

import org.jspecify.annotations.NullMarked;
