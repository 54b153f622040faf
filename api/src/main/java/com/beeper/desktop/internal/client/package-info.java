/**
 * The way of a call: from operation and values to request, attempt, response and value. {@code
 * Pipeline} is the place to start reading.
 *
 * <p>Internal: not exported, may change in any release.
 */
package com.beeper.desktop.internal.client;
