package com.beeper.desktop.tck.websocket;

/**
 * A fault that breaks exactly one rule of {@link WebSocketTransportTck}. Each is a mistake that a
 * transport could make, and none depends on the server or path of a test.
 *
 * <p>Many are narrower than the real mistake, because other rules would notice it, too: they depend on
 * the scheme, on a number of messages or bytes, or on what has happened before on the connection.
 */
enum WebSocketFault {
  // Handshakes.
  SENDS_NO_TEXT_AFTER_A_MESSAGE("opensConnection"),
  REPEATS_KEYS("sendsRequestOfHandshake"),
  SENDS_AN_OLD_VERSION("sendsRequestOfHandshake"),
  DECODES_TARGETS("sendsTargetUnchanged"),
  SENDS_ONE_VALUE_A_NAME("sendsGivenHeaders"),
  OFFERS_COMPRESSION("addsNoOtherHeaders"),
  OFFERS_A_SUBPROTOCOL("addsNoOtherHeaders"),
  KEEPS_COOKIES("keepsNoCookies"),
  DROPS_BYTES_AFTER_THE_HEAD("deliversFramesThatCameWithResponse"),
  COMPARES_CASE("acceptsResponseInOtherForm"),

  // Refusals.
  FOLLOWS_REDIRECTS("failsWhenServerRefuses"),
  RETRIES_503("failsWhenServerRefuses"),
  OMITS_HEADERS_OF_REFUSALS("failsWhenServerRefuses"),
  KEEPS_WHOLE_BODY_OF_REFUSALS("limitsBodyOfRefusal"),
  ACCEPTS_ANY_ACCEPT_VALUE("failsWhenResponseDoesNotAccept"),
  ACCEPTS_OTHER_UPGRADES("failsWhenResponseDoesNotAccept"),
  IGNORES_CONNECTION_FIELD("failsWhenResponseDoesNotAccept"),
  ACCEPTS_EXTENSIONS("failsWhenResponseDoesNotAccept"),
  ACCEPTS_SUBPROTOCOLS("failsWhenResponseDoesNotAccept"),
  LEAVES_UNACCEPTED_CONNECTIONS_OPEN("failsWhenResponseDoesNotAccept"),
  REPORTS_GARBAGE_AS_LOSS("failsWhenResponseIsNotHttp"),
  REPORTS_EARLY_ENDS_AS_NOT_SENT("failsWhenConnectionEndsBeforeResponse"),
  REPORTS_MAYBE_WHEN_SERVERS_ARE_DOWN("reportsNotSentWhenServerIsDown"),
  REPORTS_UNKNOWN_NAMES_AS_REFUSED("reportsNotSentWhenNameIsUnknown"),
  SHOWS_QUERY_IN_TO_STRING("revealsNoSecrets"),

  // Messages.
  READS_SIGNED_LENGTHS("deliversText"),
  DECODES_PIECES("deliversUnicode"),
  DROPS_EMPTY_BINARY_MESSAGES("deliversBinary"),
  DECODES_FRAGMENTS_AS_LATIN1("putsFragmentsOfTextTogether"),
  LIMITS_NUMBER_OF_FRAGMENTS("putsFragmentsOfBinaryTogether"),
  SWAPS_MESSAGES("keepsOrder"),
  LIMITS_ONE_TOO_EARLY("deliversMessageOfExactlyTheLimit"),
  ADDS_SIZES_OF_MESSAGES("deliversMessageOfExactlyTheLimit"),
  LIMITS_SINGLE_FRAMES("failsWhenMessageExceedsLimit"),
  COUNTS_CHARACTERS("failsWhenMessageExceedsLimit"),
  LEAVES_CONNECTION_OF_LARGE_MESSAGE_OPEN("failsWhenMessageExceedsLimit"),
  LIMITS_WHOLE_FRAMES("failsEarlyWhenMessageExceedsLimit"),
  REPLACES_INVALID_UTF8("failsWhenTextIsNotUtf8"),

  // Frames.
  ACCEPTS_MASKED_FRAMES("failsWhenFrameIsInvalid"),
  IGNORES_RESERVED_BITS("failsWhenFrameIsInvalid"),
  IGNORES_RESERVED_OPCODES("failsWhenFrameIsInvalid"),
  ACCEPTS_LONG_PINGS("failsWhenFrameIsInvalid"),
  ACCEPTS_RESERVED_CODES("failsWhenFrameIsInvalid"),
  REPORTS_INVALID_FRAMES_AS_LOSS("failsWhenFrameIsInvalid"),

  // Sending.
  SENDS_LATIN1("sendsText"),
  REPEATS_MASKING_KEYS("masksFramesWithChangingKeys"),
  SENDS_OUT_OF_ORDER("sendsInOrderOfCalls"),
  DROPS_MESSAGES_OF_OTHER_THREADS("sendsFromSeveralThreads"),
  IGNORES_SENDS_AFTER_LOSS("failsSendsAfterEnd"),
  IGNORES_SENDS_AFTER_CLOSE_OF_SERVER("failsSendsAfterCloseOfServer"),
  THROWS_NULL_POINTER_EXCEPTION("rejectsMissingText"),

  // Pings.
  CUTS_DATA_OF_PONGS("respondsToPing"),
  CHANGES_BUFFER_OF_CALLER("sendsPingAndDeliversPong"),
  IGNORES_PONGS_THAT_WERE_NOT_ASKED_FOR("deliversPongsThatWereNotAskedFor"),
  CUTS_LONG_PINGS("rejectsLongPing"),
  IGNORES_MISSING_PONGS("detectsMissingPongsWithoutSinglePings"),

  // Ends.
  RESPONDS_WITH_CODE_1000("deliversCloseOfServer"),
  OMITS_RESPONSE_TO_CLOSE("deliversCloseOfServer"),
  OMITS_REASON_OF_CLOSE("sendsClose"),
  DROPS_MESSAGES_AFTER_OWN_CLOSE("deliversMessagesAfterOwnClose"),
  SENDS_AFTER_OWN_CLOSE("failsSendsAfterOwnClose"),
  SENDS_ANY_CODE("rejectsCodesThatAreNotForClients"),
  REPORTS_HALF_FRAMES_AS_INVALID("reportsLostConnection"),
  REPORTS_LOSS_AFTER_MESSAGE_AS_CLOSE("deliversMessagesBeforeLoss"),

  // Demand.
  OVERFLOWS_DEMAND("deliversAsManyMessagesAsRequested"),
  RETURNS_DEMAND_OF_FRAGMENTS("countsMessagesInsteadOfFrames"),
  BUFFERS_EVERYTHING("stopsReadingWithoutDemand"),
  IGNORES_NEGATIVE_DEMAND("rejectsDemandThatIsNotPositive"),
  IGNORES_DEMAND_FROM_LISTENER("requestsFromTheListener"),
  IGNORES_EXCEPTIONS_OF_LISTENER("failsConnectionWhenListenerThrows"),

  // Aborts.
  IGNORES_EARLY_SIGNALS("sendsNothingWhenCancelledEarly"),
  LEAVES_CANCELLED_HANDSHAKES_OPEN("endsHandshakeWhenCancelled"),
  ABORTS_ON_LATE_SIGNALS("ignoresSignalAfterHandshake"),
  REPORTS_EACH_ABORT("abortsIdleConnection"),
  ABORTS_ONLY_WITH_DEMAND("abortsConnectionWithoutDemand"),
  LEAVES_SENDS_PENDING("abortsWhileSending"),
  LEAVES_BUSY_CONNECTIONS_OPEN("abortsWhileReceiving"),
  IGNORES_ABORTS_FROM_LISTENER("abortsFromTheListener"),
  REPORTS_ABORTS_AFTER_CLOSE("ignoresAbortAfterEnd"),

  // Deadlines.
  IGNORES_PASSED_DEADLINES("sendsNothingAfterDeadline"),
  EXCLUDES_CONNECT_FROM_DEADLINE("endsHandshakeAtDeadlineWhileConnecting"),
  EXCLUDES_TLS_FROM_DEADLINE("endsHandshakeAtDeadlineDuringTls"),
  EXCLUDES_PROXY_FROM_DEADLINE("endsHandshakeAtDeadlineWhenProxyIsSilent"),
  EXTENDS_DEADLINE_WITH_EACH_BYTE("endsHandshakeAtDeadlineWhenResponseTrickles"),
  KEEPS_DEADLINE_AFTER_HANDSHAKE("ignoresDeadlineAfterHandshake"),
  IGNORES_CONNECT_TIMEOUT("failsWhenConnectingExceedsTimeout"),

  // TLS.
  READS_ONE_RECORD("opensConnectionOverTls"),
  TRUSTS_EVERY_ISSUER("refusesCertificateOfUnknownIssuer"),
  IGNORES_HOST_OF_CERTIFICATES("refusesCertificateOfOtherHost"),
  REPORTS_PLAIN_TEXT_AS_LOSS("failsWhenServerSpeaksNoTls"),
  OMITS_CLIENT_CERTIFICATES("sendsCertificateOfClient"),

  // Proxies.
  SENDS_AUTHORIZATION_TO_PROXY("tunnelsSecureConnections"),
  SENDS_PLAIN_HANDSHAKE_TO_PROXY("tunnelsPlainConnections"),
  SENDS_CREDENTIALS_TO_SERVER("sendsCredentialsToProxyOnly"),
  RETURNS_RESPONSE_OF_PROXY("failsWhenProxyRefusesConnection"),
  SHOWS_PROXY_CREDENTIALS("revealsNoCredentialsWhenProxyRejectsThem"),
  REPORTS_GARBAGE_OF_PROXY_AS_SENT("failsWhenProxySpeaksNoHttp"),
  OMITS_PROXY_FROM_MESSAGES("reportsProxyThatIsDown"),
  SENDS_LOOPBACK_THROUGH_PROXY("connectsDirectlyToLoopbackHosts"),
  IGNORES_PROXY_OF_THE_JVM("usesProxyOfTheJvmWhenConfigured"),
  TREATS_NO_PROXY_AS_DEFAULT("usesNoProxyOfTheJvmWhenDisabled"),

  // Life cycle.
  OPENS_CONNECTIONS_AFTER_CLOSE("refusesConnectionsAfterClose"),
  LEAVES_CONNECTIONS_OPEN("closeEndsConnectionsOfOwnClient"),
  LEAVES_HANDSHAKES_RUNNING("closeEndsHandshakesOfOwnClient"),
  IGNORES_LOCAL_ADDRESS("connectsFromGivenAddress"),
  CANNOT_BE_DISCOVERED("isFoundByServiceLoader");

  private final String rule;

  WebSocketFault(String rule) {
    this.rule = rule;
  }

  /** Returns the name of the rule that must fail. */
  String rule() {
    return rule;
  }
}
