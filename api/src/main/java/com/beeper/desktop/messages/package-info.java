/**
 * Messages: reading, searching, sending and changing them.
 *
 * <p>Lists and maps of the models hold null where the server sent null against the contract.
 */
package com.beeper.desktop.messages;
