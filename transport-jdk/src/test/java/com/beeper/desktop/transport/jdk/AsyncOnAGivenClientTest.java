package com.beeper.desktop.transport.jdk;

class AsyncOnAGivenClientTest extends GivenClientTck {
  AsyncOnAGivenClientTest() {
    super(Mode.ASYNC);
  }
}
