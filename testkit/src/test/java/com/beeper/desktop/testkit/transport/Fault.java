package com.beeper.desktop.testkit.transport;

import java.util.List;

/** A way to break the contract of a transport, with the tests that must notice it. */
enum Fault {
  // What is sent.
  KNOWS_USUAL_METHODS_ONLY("sendsAnyMethod"),
  DECODES_TARGETS("sendsPathAndQueryAsTheyAre"),
  SENDS_ONE_VALUE_A_NAME("sendsHeadersAsTheyAre"),
  ADDS_ACCEPT_ENCODING("addsNoHeadersOfItsOwn", "sendsHeadersAsTheyAre"),
  ADDS_UPGRADE("addsNoHeadersOfItsOwn", "sendsHeadersAsTheyAre"),
  ADDS_EXPECT("addsNoHeadersOfItsOwn", "sendsHeadersAsTheyAre"),
  OMITS_LENGTH_ZERO("sendsALengthOfZeroWhereABodyIsUsual"),
  SENDS_WHOLE_ARRAYS("sendsAPartOfAnArray"),
  CHUNKS_ALL_STREAMS("sendsAStreamOfKnownLength"),
  BUFFERS_REQUESTS("sendsAStreamOfUnknownLength"),
  LEAVES_BODIES_OPEN("sendsAStreamOfKnownLength", "sendsAStreamOfUnknownLength"),
  FORGETS_LAST_CHUNK("sendsAStreamOfUnknownLength", "sendsAnEmptyStreamOfUnknownLength"),
  ENDS_BROKEN_BODIES("doesNotPassOffAPartOfABodyAsTheWhole"),
  TRUSTS_DECLARED_LENGTHS("failsIfTheBodyHasNotTheDeclaredLength"),

  // What comes back.
  FOLLOWS_REDIRECTS("returnsAnyStatusAsItIs"),
  THROWS_ON_SERVER_ERRORS("returnsAnyStatusAsItIs"),
  RETRIES_503("returnsAnyStatusAsItIs"),
  EXPECTS_A_BODY_ALWAYS("knowsWhichResponsesHaveNoBody", "streamsNoBody"),
  TAKES_INTERIM_FOR_FINAL("skipsInterimResponses"),
  RETURNS_ONE_VALUE_A_NAME("returnsHeadersAsTheyAre"),
  NORMALIZES_MEDIA_TYPES("returnsHeadersAsTheyAre"),
  KEEPS_COOKIES("keepsNoCookies"),
  DECOMPRESSES("decompressesNothing"),
  READS_CHUNKS_AS_THEY_ARE("readsChunks"),
  TAKES_NO_LENGTH_FOR_NO_BODY("readsToTheEndOfTheConnection"),
  CUTS_LARGE_BODIES("sendsAndReceivesTenMegabytes", "streamsABody"),
  IGNORES_LIMIT("refusesALargerBodyThanAllowed"),
  LEARNS_LENGTH_BY_READING("refusesALargerBodyBeforeItArrives"),
  LIMITS_ONE_TOO_EARLY("takesABodyThatIsJustAllowed"),
  COUNTS_A_BODY_OF_HEAD("doesNotCountABodyThatDoesNotCome"),
  READS_BEYOND_THE_LENGTH("ignoresWhatComesAfterTheDeclaredLength"),
  TAKES_PARTS_FOR_WHOLE("failsWhenTheAnswerIsNoResponse", "tellsWhenAStreamBreaksOff"),

  // Connections.
  CLOSES_EVERY_CONNECTION(
      "usesAConnectionAgain", "readsChunks", "usesAConnectionThatWasIdleForLessThanAllowed"),
  IGNORES_CONNECTION_CLOSE("opensAConnectionAfterOneThatWasClosed"),
  TRUSTS_KEPT_CONNECTIONS("survivesADeadConnectionForAGet"),
  RETRIES_POSTS("neverSendsAPostTwice", "sendsNothingTwiceOnAFreshConnection"),
  RETRIES_ON_NEW_CONNECTIONS(
      "sendsNothingTwiceOnAFreshConnection", "sendsNothingTwiceInAFreshTunnel"),
  OPENS_TEN_CONNECTIONS("runsFiveHundredExchangesAtATime"),
  ABORTS_LATE("leavesAConnectionAloneWhenTheSignalComesLate"),
  WAITS_ON_THE_EXECUTOR("waitsWithoutAThread"),

  // Failures.
  ALWAYS_SAYS_MAYBE(
      "knowsThatNothingWasSentWhenRefused",
      "knowsThatNothingWasSentToAnUnknownHost",
      "knowsThatNothingWasSentWhenTheProxyIsDown",
      "refusesAnUnknownIssuer"),
  ALWAYS_SAYS_NOT_SENT(
      "doesNotKnowWhatWasSentAfterAReset", "endsWhenTheServerAnswersBeforeTheBodyIsSent"),
  SHOWS_TARGETS("showsNoTargetInMessages"),
  FALLS_BACK_TO_PLAIN("knowsThatNothingWasSentWhenTlsFails"),

  // The signal, deadlines and interrupts.
  IGNORES_EARLY_SIGNALS("sendsNothingIfCancelledBefore"),
  IGNORES_SIGNAL(
      "endsWhenCancelledWhereTheServerStalls",
      "endsWhenCancelledOnAConnectionThatWasUsedBefore",
      "endsWhenCancelledWhileTheBodyIsSent",
      "endsAReadWhenCancelled",
      "endsAtTheDeadlineWhileItConnects",
      "endsAtTheDeadlineInAHandshake",
      "endsAtTheDeadlineWhenTheProxyIsSilent",
      "endsAtTheDeadlineWhileItWaitsForAConnection",
      "endsAtTheDeadlineWhenBytesOnlyDrip"),
  SWALLOWS_INTERRUPTS("endsWhenInterrupted"),
  IGNORES_EARLY_INTERRUPTS("sendsNothingIfInterruptedBefore"),

  // Streamed responses.
  BUFFERS_STREAMS("streamsBytesAsTheyArrive"),
  READS_AHEAD("holdsLittleOfAStreamThatNobodyReads"),
  LEAKS_CONNECTIONS("closingAStreamEarlyClosesTheConnection"),
  IGNORES_IDLE_TIMEOUT("endsAReadThatWaitsTooLong"),
  COUNTS_WAIT_AS_IDLE("doesNotCountTheWaitForTheResponseAsIdle"),

  // TLS.
  TRUSTS_ANYONE(
      "refusesAnUnknownIssuer",
      "refusesACertificateThatHasExpired",
      "refusesACertificateForAnotherHost",
      "showsAClientCertificate"),
  IGNORES_HOST_NAMES(
      "refusesACertificateForAnotherHost", "refusesACertificateForAnotherHostInATunnel"),
  IGNORES_SSL_CONTEXT("speaksTls", "showsAClientCertificate"),
  TAKES_TLS_FOR_PROTOCOL("failsWithoutTheClientCertificateThatIsWanted"),

  // Proxies.
  IGNORES_PROXY("sendsThroughAProxy", "usesTheProxyOfTheJvmIfToldSo"),
  PROXIES_LOOPBACK("reachesLoopbackHostsWithoutProxy"),
  ALWAYS_USES_JVM_PROXY("usesNoProxyIfToldSo"),
  SHOWS_TOKEN_TO_PROXY("tunnelsThroughAProxy"),
  PASSES_ANSWER_OF_PROXY_ON("tellsThatAProxyRefusesATunnel"),
  SHOWS_CREDENTIALS_TO_ALL("showsCredentialsToAProxy", "showsCredentialsForATunnel"),
  SHOWS_PASSWORD("tellsThatCredentialsAreWrong"),
  REPEATS_AFTER_407("tellsThatCredentialsAreWrong"),

  // Other settings.
  IGNORES_CONNECT_TIMEOUT("endsAConnectThatTakesTooLong"),
  CONNECT_TIMEOUT_FOR_ALL("doesNotTakeTheConnectTimeoutForThatOfTheAnswer"),
  IGNORES_MAX_CONNECTIONS("opensNoMoreConnectionsThanAllowed"),
  IGNORES_IDLE_TIME("usesNoConnectionThatWasIdleForTooLong"),
  IDLE_TIME_FOR_ALL("doesNotTakeTheIdleTimeForThatOfTheAnswer"),
  IGNORES_LOCAL_ADDRESS("sendsFromTheLocalAddressThatIsSet"),
  CANNOT_BE_FOUND("isFoundByTheClientWhichRefusesTheSettingsThatItLacks"),

  // The end.
  WORKS_WHEN_CLOSED("refusesWorkWhenClosed"),
  LETS_CALLS_RUN_WHEN_CLOSED(
      "closingEndsWhatRunsUnlessTheClientWasGiven", "closingEndsAStreamUnlessTheClientWasGiven");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> noticedBy;

  Fault(String... noticedBy) {
    this.noticedBy = List.of(noticedBy);
  }

  /** Returns the methods of {@link TransportContract} that must fail. */
  List<String> noticedBy() {
    return noticedBy;
  }
}
