/** Records the public API that releases are compared with; not published. */
@NullMarked
package com.beeper.desktop.release;

import org.jspecify.annotations.NullMarked;
