/**
 * Bridges, the connectors to chat networks: their logins, and the sessions that create logins.
 *
 * <p>Start at {@link com.beeper.desktop.bridges.Bridges}, or at {@link
 * com.beeper.desktop.bridges.LoginSessions} to connect an account.
 */
@NullMarked
package com.beeper.desktop.bridges;

import org.jspecify.annotations.NullMarked;
