/** A codec of the Beeper Desktop SDK over Gson. */
package com.example.gson;
