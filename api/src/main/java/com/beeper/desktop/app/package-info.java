/**
 * The app itself: signing in, recovery keys and device verification.
 *
 * <p>Lists and maps of the models hold null where the server sent null against the contract.
 */
package com.beeper.desktop.app;
