/** Codec over Jakarta JSON Binding 3. */
package com.beeper.desktop.codec.jsonb;
