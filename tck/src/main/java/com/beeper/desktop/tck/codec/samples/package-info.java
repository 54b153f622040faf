/** Types of a user's own, as a codec meets them: not exported, but open to every library. */
package com.beeper.desktop.tck.codec.samples;
