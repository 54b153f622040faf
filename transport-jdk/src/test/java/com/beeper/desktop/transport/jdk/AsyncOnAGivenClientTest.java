package com.beeper.desktop.transport.jdk;

class AsyncOnAGivenClientTest extends GivenClientContract {
  AsyncOnAGivenClientTest() {
    super(Mode.ASYNC);
  }
}
