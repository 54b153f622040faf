/**
 * Information about the app and its server, and the OpenAPI document that the server publishes.
 *
 * <p>Start at {@link com.beeper.desktop.info.Info}.
 */
@NullMarked
package com.beeper.desktop.info;

import org.jspecify.annotations.NullMarked;
