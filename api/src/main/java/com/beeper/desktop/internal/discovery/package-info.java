/**
 * Finds the transport and the codec that a client uses.
 *
 * <p>Internal: not exported, may change in any release.
 */
package com.beeper.desktop.internal.discovery;
