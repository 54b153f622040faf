package com.beeper.desktop.transport.apache;

class AsyncOnGivenClientsTest extends GivenClientsTck {
  AsyncOnGivenClientsTest() {
    super(Mode.ASYNC, true);
  }

  @Override
  protected boolean closesConnectionsAtOnce() {
    // The library sometimes forgets to, see AsyncExchange.capture.
    return false;
  }
}
