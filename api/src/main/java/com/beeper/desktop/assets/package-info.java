/**
 * Files: uploading them, fetching them, and where they are.
 *
 * <p>Lists and maps of the models hold null where the server sent null against the contract.
 */
package com.beeper.desktop.assets;
