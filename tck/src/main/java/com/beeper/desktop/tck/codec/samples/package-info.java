/** Types of a user that a codec binds. The package is not exported, but open to every library. */
@NullMarked
package com.beeper.desktop.tck.codec.samples;

import org.jspecify.annotations.NullMarked;
