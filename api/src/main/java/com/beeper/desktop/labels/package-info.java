/**
 * The labels that the user made for chats.
 *
 * <p>Lists and maps of the models hold null where the server sent null against the contract.
 */
package com.beeper.desktop.labels;
