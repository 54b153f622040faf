/**
 * Files: uploading, downloading and locating them.
 *
 * <p>Start at {@link com.beeper.desktop.assets.Assets}.
 */
@NullMarked
package com.beeper.desktop.assets;

import org.jspecify.annotations.NullMarked;
