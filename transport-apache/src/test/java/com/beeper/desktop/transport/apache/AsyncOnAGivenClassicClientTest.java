package com.beeper.desktop.transport.apache;

class AsyncOnAGivenClassicClientTest extends GivenClientsTck {
  AsyncOnAGivenClassicClientTest() {
    super(Mode.ASYNC, false);
  }
}
