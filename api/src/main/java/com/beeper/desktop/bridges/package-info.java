/**
 * Bridges, the ways to sign in on them, and the accounts that are signed in.
 *
 * <p>Start at {@link com.beeper.desktop.bridges.Bridges}, which is {@code client.bridges()}.
 */
package com.beeper.desktop.bridges;
