/** JSON through a codec of the SDK. Internal: it may change at any time. */
@NullMarked
package com.beeper.desktop.testkit.internal.json;

import org.jspecify.annotations.NullMarked;
