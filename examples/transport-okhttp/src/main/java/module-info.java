/** A transport of the Beeper Desktop SDK on OkHttp. */
module com.example.okhttp {
  requires transitive com.beeper.desktop;
  requires okhttp3;
  requires okio;

  exports com.example.okhttp;

  provides com.beeper.desktop.transport.TransportProvider with
      com.example.okhttp.OkHttpTransportProvider;
  provides com.beeper.desktop.transport.WebSocketTransportProvider with
      com.example.okhttp.OkHttpWebSocketTransportProvider;
}
