package com.beeper.desktop.transport.apache;

class AsyncOnAGivenClassicClientTest extends GivenClientsContract {
  AsyncOnAGivenClassicClientTest() {
    super(Mode.ASYNC, false);
  }
}
