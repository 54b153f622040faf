/**
 * Chats, with their reminders and the reactions on their messages.
 *
 * <p>Lists and maps of the models hold null where the server sent null against the contract.
 */
package com.beeper.desktop.chats;
