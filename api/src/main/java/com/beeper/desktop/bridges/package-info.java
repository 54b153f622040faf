/**
 * Bridges, the connectors to chat networks: the logins on them and the sessions that make logins.
 *
 * <p>Lists and maps of the models hold null where the server sent null against the contract.
 */
package com.beeper.desktop.bridges;
