/**
 * Chat accounts that are connected to Beeper, and their contacts.
 *
 * <p>Lists and maps of the models hold null where the server sent null against the contract.
 */
package com.beeper.desktop.accounts;
