/** The codec over Jakarta JSON Binding 3. */
module com.beeper.desktop.codec.jsonb {
  requires transitive com.beeper.desktop;
  requires transitive jakarta.json.bind;
  requires jakarta.json;

  exports com.beeper.desktop.codec.jsonb;

  provides com.beeper.desktop.codec.CodecProvider with
      com.beeper.desktop.codec.jsonb.JsonbCodecProvider;
}
