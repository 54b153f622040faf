/** A codec of the Beeper Desktop SDK on Gson. */
module com.example.gson {
  requires transitive com.beeper.desktop;
  requires transitive com.google.gson;

  exports com.example.gson;

  provides com.beeper.desktop.codec.CodecProvider with
      com.example.gson.GsonCodecProvider;
}
