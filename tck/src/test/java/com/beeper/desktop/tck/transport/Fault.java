package com.beeper.desktop.tck.transport;

/**
 * A way to break one rule of the contract of transports, and no other. Each is a mistake that a
 * transport could make, and none looks for the server or the path of a test.
 *
 * <p>Some had to be made narrower than life, because other rules see the same mistake elsewhere: by
 * the method ({@link #SAYS_MAYBE_OF_WRITES_TO_AN_UNKNOWN_HOST}, {@link
 * #ADDS_ACCEPT_ENCODING_TO_GETS}), by the status ({@link #PASSES_ANSWER_OF_PROXY_ON} but for 407)
 * or by the number ({@link #ALLOWS_HALF_AS_MANY_AGAIN}, which for one connection is right).
 */
enum Fault {
  // What is sent.
  KNOWS_USUAL_METHODS_ONLY("sendsAnyMethod"),
  DECODES_TARGETS("sendsPathAndQueryAsTheyAre"),
  SENDS_ONE_VALUE_A_NAME("sendsHeadersAsTheyAre"),
  ADDS_ACCEPT_ENCODING_TO_GETS("addsNoHeadersOfItsOwn"),
  ADDS_UPGRADE_WITHOUT_BODY("addsNoHeadersOfItsOwn"),
  ADDS_EXPECT_WITHOUT_BODY("addsNoHeadersOfItsOwn"),
  OMITS_LENGTH_ZERO("sendsALengthOfZeroWhereABodyIsUsual"),
  SENDS_WHOLE_ARRAYS("sendsAPartOfAnArray"),
  CHUNKS_ALL_STREAMS("sendsAStreamOfKnownLength"),
  LEAVES_STREAMS_OF_KNOWN_LENGTH_OPEN("sendsAStreamOfKnownLength"),
  BUFFERS_SMALL_STREAMS("sendsAStreamOfUnknownLength"),
  LEAVES_STREAMS_OF_UNKNOWN_LENGTH_OPEN("sendsAStreamOfUnknownLength"),
  FORGETS_LAST_CHUNK_OF_EMPTY_STREAMS("sendsAnEmptyStreamOfUnknownLength"),
  ENDS_BROKEN_BODIES("doesNotPassOffAPartOfABodyAsTheWhole"),
  TAKES_BROKEN_BODIES_FOR_REFUSED_CONNECTIONS("doesNotTakeAFailureOfTheBodyForItsOwn"),
  STOPS_AT_DECLARED_LENGTHS("failsIfTheBodyHasNotTheDeclaredLength"),

  // What comes back.
  FOLLOWS_REDIRECTS("returnsAnyStatusAsItIs"),
  THROWS_ON_SERVER_ERRORS("returnsAnyStatusAsItIs"),
  RETRIES_503("returnsAnyStatusAsItIs"),
  EXPECTS_A_BODY_WITH_204("knowsWhichResponsesHaveNoBody"),
  EXPECTS_THE_LENGTH_THAT_A_304_DECLARES("knowsWhichResponsesHaveNoBody"),
  SKIPS_CONTINUE_ONLY("skipsInterimResponses"),
  SKIPS_ONE_INTERIM_RESPONSE("skipsInterimResponses"),
  RETURNS_ONE_VALUE_A_NAME("returnsHeadersAsTheyAre"),
  NORMALIZES_MEDIA_TYPES("returnsHeadersAsTheyAre"),
  KEEPS_COOKIES("keepsNoCookies"),
  DECOMPRESSES("decompressesNothing"),
  TAKES_CHUNK_EXTENSIONS_FOR_SIZES("readsChunks"),
  LEAVES_TRAILERS_UNREAD("readsChunks"),
  TAKES_CLOSE_WITHOUT_LENGTH_FOR_NO_BODY("readsToTheEndOfTheConnection"),
  CUTS_LARGE_BODIES("sendsAndReceivesTenMegabytes"),
  LIMITS_DECLARED_LENGTHS_ONLY("refusesALargerBodyThanAllowed"),
  HIDES_LIMIT("refusesALargerBodyThanAllowed"),
  LEARNS_LENGTH_BY_READING("refusesALargerBodyBeforeItArrives"),
  LIMITS_ONE_TOO_EARLY("takesABodyThatIsJustAllowed"),
  COUNTS_A_BODY_OF_HEAD("doesNotCountABodyThatDoesNotCome"),
  READS_BEYOND_THE_LENGTH("ignoresWhatComesAfterTheDeclaredLength"),
  TAKES_SOME_CHUNKS_FOR_ALL("failsWhenTheAnswerIsNoResponse"),
  TAKES_ODD_LENGTHS_FOR_NONE("failsWhenTheAnswerIsNoResponse"),
  SKIPS_SWITCHING_PROTOCOLS("failsWhenTheStatusIsNoneOfAResponse"),
  TAKES_ANY_STATUS("failsWhenTheStatusIsNoneOfAResponse"),

  // Connections.
  CLOSES_CONNECTIONS_AFTER_TEN_EXCHANGES("usesAConnectionAgain"),
  IGNORES_CONNECTION_CLOSE("opensAConnectionAfterOneThatWasClosed"),
  TRUSTS_KEPT_CONNECTIONS("survivesADeadConnectionForAGet"),
  RETRIES_POSTS("neverSendsAPostTwice"),
  RETRIES_ON_NEW_CONNECTIONS("sendsNothingTwiceOnAFreshConnection"),
  RETRIES_IN_NEW_TUNNELS("sendsNothingTwiceInAFreshTunnel"),
  OPENS_TEN_CONNECTIONS("runsFiveHundredExchangesAtATime"),
  ABORTS_LATE("leavesAConnectionAloneWhenTheSignalComesLate"),
  WAITS_ON_THE_EXECUTOR("waitsWithoutAThread"),

  // Failures.
  SAYS_MAYBE_WHEN_REFUSED("knowsThatNothingWasSentWhenRefused"),
  SAYS_MAYBE_OF_WRITES_TO_AN_UNKNOWN_HOST("knowsThatNothingWasSentToAnUnknownHost"),
  HIDES_UNKNOWN_HOST("knowsThatNothingWasSentToAnUnknownHost"),
  SAYS_MAYBE_WHEN_THE_PROXY_IS_DOWN("knowsThatNothingWasSentWhenTheProxyIsDown"),
  NAMES_NO_PROXY("knowsThatNothingWasSentWhenTheProxyIsDown"),
  SAYS_NOT_SENT_AFTER_A_RESET("doesNotKnowWhatWasSentAfterAReset"),
  SAYS_NOT_SENT_IF_THE_BODY_IS_NOT_SENT("endsWhenTheServerAnswersBeforeTheBodyIsSent"),
  SENDS_BODIES_BEFORE_IT_READS("endsWhenTheServerAnswersAndLeavesTheBodyUnread"),
  KEEPS_CONNECTIONS_WITH_UNSENT_BODIES("endsWhenTheServerAnswersAndLeavesTheBodyUnread"),
  SHOWS_TARGETS("showsNoTargetInMessages"),
  SAYS_MAYBE_WHEN_TLS_FAILS("knowsThatNothingWasSentWhenTlsFails"),
  FALLS_BACK_TO_PLAIN("knowsThatNothingWasSentWhenTlsFails"),

  // The signal, at each stage of an exchange.
  IGNORES_EARLY_SIGNALS("sendsNothingIfCancelledBefore"),
  IGNORES_SIGNAL_WHILE_IT_WAITS_FOR_A_CONNECTION("endsAtTheDeadlineWhileItWaitsForAConnection"),
  IGNORES_SIGNAL_WHILE_IT_CONNECTS("endsAtTheDeadlineWhileItConnects"),
  IGNORES_SIGNAL_WHILE_THE_PROXY_CONNECTS("endsAtTheDeadlineWhenTheProxyIsSilent"),
  IGNORES_SIGNAL_IN_A_HANDSHAKE("endsAtTheDeadlineInAHandshake"),
  IGNORES_SIGNAL_WHILE_THE_BODY_IS_SENT("endsWhenCancelledWhileTheBodyIsSent"),
  LEAVES_BODIES_OPEN_WHEN_CANCELLED("endsWhenCancelledWhileTheBodyIsSent"),
  IGNORES_SIGNAL_AFTER_AN_INTERIM_RESPONSE("endsWhenCancelledWhereTheServerStalls"),
  IGNORES_SIGNAL_BETWEEN_CHUNKS("endsWhenCancelledWhereTheServerStalls"),
  IGNORES_SIGNAL_TO_THE_END("endsWhenCancelledWhereTheServerStalls"),
  IGNORES_SIGNAL_WHILE_BYTES_ARRIVE("endsAtTheDeadlineWhenBytesOnlyDrip"),
  IGNORES_SIGNAL_ON_KEPT_CONNECTIONS("endsWhenCancelledOnAConnectionThatWasUsedBefore"),
  IGNORES_SIGNAL_WHILE_A_STREAM_IS_READ("endsAReadWhenCancelled"),
  SAYS_NOT_SENT_WHEN_CANCELLED("endsWhenCancelledWhereTheServerStalls"),
  SAYS_NOT_SENT_WHEN_CANCELLED_ON_KEPT_CONNECTIONS(
      "endsWhenCancelledOnAConnectionThatWasUsedBefore"),
  SAYS_NOT_SENT_WHEN_CANCELLED_IN_THE_BODY("endsWhenCancelledWhileTheBodyIsSent"),
  SAYS_NOT_SENT_WHEN_A_STREAM_IS_CANCELLED("endsAReadWhenCancelled"),
  SAYS_NOT_SENT_AT_THE_DEADLINE("endsAtTheDeadlineWhenBytesOnlyDrip"),

  // Interrupts.
  SWALLOWS_INTERRUPTS("endsWhenInterrupted"),
  IGNORES_EARLY_INTERRUPTS("sendsNothingIfInterruptedBefore"),

  // Streamed responses.
  CLOSES_CONNECTIONS_AFTER_STREAMS("streamsABody"),
  EXPECTS_A_STREAM_WITH_204("streamsNoBody"),
  FILLS_ITS_BUFFER("streamsBytesAsTheyArrive"),
  READS_AHEAD("holdsLittleOfAStreamThatNobodyReads"),
  LEAKS_CONNECTIONS("closingAStreamEarlyClosesTheConnection"),
  SERVES_CLOSED_STREAMS("closingAStreamEarlyClosesTheConnection"),
  IGNORES_IDLE_TIMEOUT("endsAReadThatWaitsTooLong"),
  COUNTS_WAIT_AS_IDLE("doesNotCountTheWaitForTheResponseAsIdle"),
  TAKES_PARTS_OF_STREAMS_FOR_WHOLE("tellsWhenAStreamBreaksOff"),

  // TLS.
  CLOSES_SECURE_CONNECTIONS("speaksTls"),
  SENDS_WHOLE_URIS_OVER_TLS("speaksTls"),
  TRUSTS_ANYONE_BY_DEFAULT("refusesAnUnknownIssuer"),
  IGNORES_DATES("refusesACertificateThatHasExpired"),
  IGNORES_HOST_NAMES("refusesACertificateForAnotherHost"),
  IGNORES_HOST_NAMES_IN_TUNNELS("refusesACertificateForAnotherHostInATunnel"),
  FORGETS_THE_CLIENT_CERTIFICATE("showsAClientCertificate"),
  BLAMES_THE_ANSWER_FOR_TLS("failsWithoutTheClientCertificateThatIsWanted"),

  // Proxies.
  SENDS_PATHS_TO_PROXIES("sendsThroughAProxy"),
  CLOSES_CONNECTIONS_TO_PROXIES("sendsThroughAProxy"),
  IGNORES_PROXY_OF_THE_JVM("usesTheProxyOfTheJvmIfToldSo"),
  TAKES_NO_PROXY_FOR_THAT_OF_THE_JVM("usesNoProxyIfToldSo"),
  KNOWS_LOOPBACK_IN_LOWER_CASE_ONLY("reachesLoopbackHostsWithoutProxy"),
  USES_PROXY_OF_THE_JVM_UNASKED("reachesLoopbackHostsWithoutProxy"),
  SHOWS_TOKEN_TO_PROXY("tunnelsThroughAProxy"),
  PASSES_ANSWER_OF_PROXY_ON("tellsThatAProxyRefusesATunnel"),
  SHOWS_CREDENTIALS_TO_SERVERS("showsCredentialsToAProxy"),
  SHOWS_CREDENTIALS_IN_TUNNELS("showsCredentialsForATunnel"),
  SHOWS_PASSWORD("tellsThatCredentialsAreWrong"),
  REPEATS_AFTER_407("tellsThatCredentialsAreWrong"),

  // Other settings.
  IGNORES_CONNECT_TIMEOUT("endsAConnectThatTakesTooLong"),
  CONNECT_TIMEOUT_FOR_ALL("doesNotTakeTheConnectTimeoutForThatOfTheAnswer"),
  ALLOWS_HALF_AS_MANY_AGAIN("opensNoMoreConnectionsThanAllowed"),
  COUNTS_CONNECTIONS_TO_EACH_SERVER("countsConnectionsToAllServers"),
  IGNORES_IDLE_TIME("usesNoConnectionThatWasIdleForTooLong"),
  OVERFLOWS_LONG_IDLE_TIMES("usesAConnectionThatWasIdleForLessThanAllowed"),
  IDLE_TIME_FOR_ALL("doesNotTakeTheIdleTimeForThatOfTheAnswer"),
  IGNORES_LOCAL_ADDRESS("sendsFromTheLocalAddressThatIsSet"),
  CANNOT_BE_FOUND("isFoundByTheClientWhichRefusesTheSettingsThatItLacks"),

  // The end.
  WORKS_WHEN_CLOSED("refusesWorkWhenClosed"),
  LETS_CALLS_RUN_WHEN_CLOSED("closingEndsWhatRunsUnlessTheClientWasGiven"),
  LETS_STREAMS_RUN_WHEN_CLOSED("closingEndsAStreamUnlessTheClientWasGiven"),
  SAYS_NOT_SENT_WHEN_CLOSED("closingEndsWhatRunsUnlessTheClientWasGiven"),
  SAYS_NOT_SENT_OF_STREAMS_WHEN_CLOSED("closingEndsAStreamUnlessTheClientWasGiven");

  private final String rule;

  Fault(String rule) {
    this.rule = rule;
  }

  /** Returns the one method of {@link TransportTck} that must fail. */
  String rule() {
    return rule;
  }
}
