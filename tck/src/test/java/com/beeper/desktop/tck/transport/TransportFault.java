package com.beeper.desktop.tck.transport;

import java.util.List;

/**
 * A fault that breaks one rule of {@link TransportTck}, or the few that it names. Each is a mistake that
 * a transport could make, and none depends on the server or path of a test.
 *
 * <p>Some are narrower than the real mistake, because other rules would notice it, too: they depend
 * on the method ({@link #REPORTS_MAYBE_FOR_WRITES_TO_UNKNOWN_HOSTS}, {@link
 * #ADDS_ACCEPT_ENCODING_TO_GETS}), on the status ({@link #RETURNS_RESPONSE_OF_PROXY} except for
 * 407), on a number ({@link #EXCEEDS_MAX_CONNECTIONS_BY_HALF} has no effect on one connection) or on
 * the class of an exception ({@link #REPORTS_HANDSHAKE_FAILURES_AS_BROKEN_CONNECTIONS}).
 */
enum TransportFault {
  // Requests.
  REJECTS_UNUSUAL_METHODS("sendsAnyMethod"),
  DECODES_TARGETS("sendsPathAndQueryUnchanged"),
  SENDS_ONE_VALUE_A_NAME("sendsHeadersUnchanged"),
  ADDS_ACCEPT_ENCODING_TO_GETS("addsNoOtherHeaders"),
  ADDS_UPGRADE_WITHOUT_BODY("addsNoOtherHeaders"),
  ADDS_EXPECT_WITHOUT_BODY("addsNoOtherHeaders"),
  OMITS_LENGTH_ZERO("sendsContentLengthZeroWhenBodyIsEmpty"),
  SENDS_WHOLE_ARRAYS("sendsSliceOfArray"),
  CHUNKS_ALL_STREAMS("sendsStreamOfKnownLength"),
  LEAVES_STREAMS_OF_KNOWN_LENGTH_OPEN("sendsStreamOfKnownLength"),
  BUFFERS_SMALL_STREAMS("sendsStreamOfUnknownLength"),
  LEAVES_STREAMS_OF_UNKNOWN_LENGTH_OPEN("sendsStreamOfUnknownLength"),
  OMITS_LAST_CHUNK_OF_EMPTY_STREAMS("sendsEmptyStreamOfUnknownLength"),
  COMPLETES_REQUESTS_OF_BROKEN_BODIES("abortsRequestWhenBodySourceFails"),
  REPORTS_BROKEN_BODIES_AS_BROKEN_CONNECTIONS("abortsRequestWhenBodySourceFails"),
  REPORTS_BROKEN_BODIES_AS_REFUSED_CONNECTIONS("reportsMaybeSentWhenBodySourceIsRefusedConnection"),
  CUTS_BODIES_AT_DECLARED_LENGTHS("failsWhenBodyDiffersFromDeclaredLength"),

  // Responses.
  FOLLOWS_REDIRECTS("returnsEveryStatusUnchanged"),
  THROWS_ON_SERVER_ERRORS("returnsEveryStatusUnchanged"),
  RETRIES_503("returnsEveryStatusUnchanged"),
  EXPECTS_A_BODY_WITH_204("readsNoBodyWhereHttpDefinesNone"),
  EXPECTS_A_BODY_WITH_304("readsNoBodyWhereHttpDefinesNone"),
  SKIPS_ONLY_100_CONTINUE("skipsInterimResponses"),
  SKIPS_ONE_INTERIM_RESPONSE("skipsInterimResponses"),
  RETURNS_ONE_VALUE_A_NAME("returnsHeadersUnchanged", "failsWhenFramingIsContradictory"),
  NORMALIZES_MEDIA_TYPES("returnsHeadersUnchanged"),
  KEEPS_COOKIES("keepsNoCookies"),
  DECOMPRESSES("returnsCompressedBodyUnchanged"),
  PARSES_CHUNK_EXTENSIONS_AS_SIZES("readsChunkedBody"),
  LEAVES_TRAILERS_UNREAD("readsChunkedBody"),
  EXPECTS_NO_BODY_WITHOUT_LENGTH("readsBodyUntilConnectionCloses"),
  CUTS_LARGE_BODIES("sendsAndReceivesTenMegabytes"),
  LIMITS_DECLARED_LENGTHS_ONLY("failsWhenBodyExceedsLimit"),
  OMITS_LIMIT_FROM_MESSAGES("failsWhenBodyExceedsLimit"),
  IGNORES_DECLARED_LENGTHS_ABOVE_LIMIT("failsEarlyWhenDeclaredLengthExceedsLimit"),
  LIMITS_ONE_TOO_EARLY("acceptsBodyOfExactlyTheLimit"),
  COUNTS_A_BODY_OF_HEAD("ignoresDeclaredLengthOfHeadResponse"),
  READS_BEYOND_THE_LENGTH("ignoresBytesAfterDeclaredLength"),
  ACCEPTS_TRUNCATED_CHUNKED_BODIES("failsWhenResponseIsMalformed"),
  IGNORES_INVALID_LENGTHS("failsWhenResponseIsMalformed", "failsWhenFramingIsContradictory"),
  ACCEPTS_CONTRADICTORY_FRAMING("failsWhenFramingIsContradictory"),
  SKIPS_SWITCHING_PROTOCOLS("failsWhenStatusIsNotFinal"),
  ACCEPTS_ANY_STATUS("failsWhenStatusIsNotFinal"),

  // Connections.
  CLOSES_CONNECTIONS_AFTER_TEN_EXCHANGES("reusesConnection"),
  IGNORES_CONNECTION_CLOSE("opensNewConnectionAfterConnectionClose"),
  TRUSTS_KEPT_CONNECTIONS("survivesDeadConnectionOnGet"),
  RETRIES_POSTS("sendsPostOnceWhenKeptConnectionBreaks"),
  RETRIES_ON_NEW_CONNECTIONS("sendsRequestOnceOnNewConnection"),
  RETRIES_IN_NEW_TUNNELS("sendsRequestOnceInNewTunnel"),
  OPENS_TEN_CONNECTIONS("runsFiveHundredConcurrentExchanges"),
  ABORTS_AFTER_THE_RESPONSE("keepsConnectionWhenCancelledAfterResponse"),
  WAITS_ON_THE_EXECUTOR("waitsWithoutThread"),

  // Failures.
  REPORTS_MAYBE_WHEN_REFUSED("reportsNotSentWhenConnectionIsRefused"),
  REPORTS_REFUSED_AS_BROKEN_CONNECTIONS("reportsNotSentWhenConnectionIsRefused"),
  REPORTS_UNKNOWN_HOSTS_AS_REFUSED("reportsNotSentWhenHostIsUnknown"),
  REPORTS_HANDSHAKE_FAILURES_AS_BROKEN_CONNECTIONS("reportsNotSentWhenHandshakeFails"),
  REPORTS_MAYBE_FOR_WRITES_TO_UNKNOWN_HOSTS("reportsNotSentWhenHostIsUnknown"),
  OMITS_UNKNOWN_HOST_FROM_MESSAGES("reportsNotSentWhenHostIsUnknown"),
  REPORTS_MAYBE_WHEN_THE_PROXY_IS_DOWN("reportsNotSentWhenProxyIsDown"),
  OMITS_PROXY_FROM_MESSAGES("reportsNotSentWhenProxyIsDown"),
  REPORTS_NOT_SENT_AFTER_A_RESET("reportsMaybeSentWhenConnectionIsReset"),
  REPORTS_NOT_SENT_IF_THE_BODY_IS_NOT_SENT("endsWhenServerRespondsBeforeBodyIsSent"),
  SENDS_BODIES_BEFORE_IT_READS("endsWhenServerRespondsAndLeavesBodyUnread"),
  KEEPS_CONNECTIONS_WITH_UNSENT_BODIES("endsWhenServerRespondsAndLeavesBodyUnread"),
  REVEALS_TARGETS("omitsPathAndQueryFromMessages"),
  REPORTS_MAYBE_WHEN_TLS_FAILS("reportsNotSentWhenHandshakeFails"),
  FALLS_BACK_TO_PLAIN("reportsNotSentWhenHandshakeFails"),

  // Cancellation, at each stage of an exchange.
  IGNORES_EARLY_SIGNALS("sendsNothingWhenCancelledBefore"),
  IGNORES_SIGNAL_WHILE_WAITING_FOR_CONNECTION("endsAtDeadlineWhileWaitingForConnection"),
  IGNORES_SIGNAL_WHILE_CONNECTING("endsAtDeadlineWhileConnecting"),
  IGNORES_SIGNAL_WHILE_TUNNELLING("endsAtDeadlineWhenProxyIsSilent"),
  IGNORES_SIGNAL_IN_A_HANDSHAKE("endsAtDeadlineDuringHandshake"),
  IGNORES_SIGNAL_WHILE_THE_BODY_IS_SENT("endsWhenCancelledWhileBodyIsSent"),
  LEAVES_BODIES_OPEN_WHEN_CANCELLED("endsWhenCancelledWhileBodyIsSent"),
  IGNORES_SIGNAL_AFTER_AN_INTERIM_RESPONSE("endsWhenCancelledWhileServerStalls"),
  IGNORES_SIGNAL_BETWEEN_CHUNKS("endsWhenCancelledWhileServerStalls"),
  IGNORES_SIGNAL_IN_UNFRAMED_BODIES("endsWhenCancelledWhileServerStalls"),
  IGNORES_SIGNAL_WHILE_BYTES_ARRIVE("endsAtDeadlineWhenResponseTrickles"),
  IGNORES_SIGNAL_ON_KEPT_CONNECTIONS("endsWhenCancelledOnReusedConnection"),
  IGNORES_SIGNAL_WHILE_A_STREAM_IS_READ("endsReadWhenCancelled"),
  REPORTS_NOT_SENT_WHEN_CANCELLED("endsWhenCancelledWhileServerStalls"),
  REPORTS_NOT_SENT_WHEN_CANCELLED_ON_KEPT_CONNECTIONS("endsWhenCancelledOnReusedConnection"),
  REPORTS_NOT_SENT_WHEN_CANCELLED_IN_THE_BODY("endsWhenCancelledWhileBodyIsSent"),
  REPORTS_NOT_SENT_WHEN_A_STREAM_IS_CANCELLED("endsReadWhenCancelled"),
  REPORTS_NOT_SENT_AT_THE_DEADLINE("endsAtDeadlineWhenResponseTrickles"),

  // Interrupts.
  SWALLOWS_INTERRUPTS("endsWhenInterrupted"),
  IGNORES_EARLY_INTERRUPTS("sendsNothingWhenInterruptedBefore"),

  // Streaming.
  CLOSES_CONNECTIONS_AFTER_STREAMS("streamsBody"),
  EXPECTS_A_STREAM_WITH_204("streamsEmptyBody"),
  FILLS_ITS_BUFFER("streamsBytesAsTheyArrive"),
  READS_AHEAD("buffersLittleForReaderThatPauses"),
  READS_AHEAD_OF_FAST_READERS("buffersLittleForReaderThatPauses"),
  LEAKS_CONNECTIONS_OF_CLOSED_STREAMS("closesConnectionWhenStreamIsClosedEarly"),
  READS_CLOSED_STREAMS("closesConnectionWhenStreamIsClosedEarly"),
  IGNORES_IDLE_TIMEOUT("failsWhenReadExceedsIdleTimeout"),
  APPLIES_IDLE_TIMEOUT_TO_RESPONSES("ignoresIdleTimeoutBeforeResponse"),
  ACCEPTS_TRUNCATED_STREAMS("failsWhenStreamIsTruncated"),

  // TLS.
  CLOSES_SECURE_CONNECTIONS("sendsRequestsOverTls"),
  SENDS_WHOLE_URIS_OVER_TLS("sendsRequestsOverTls"),
  TRUSTS_ANY_ISSUER_BY_DEFAULT("rejectsCertificateOfUnknownIssuer"),
  IGNORES_DATES("rejectsExpiredCertificate"),
  IGNORES_HOST_NAMES("rejectsCertificateOfOtherHost"),
  IGNORES_HOST_NAMES_IN_TUNNELS("rejectsCertificateOfOtherHostInTunnel"),
  OMITS_CLIENT_CERTIFICATE("sendsClientCertificate"),
  CLOSES_CONNECTIONS_WITH_CLIENT_CERTIFICATE("reusesConnectionWithClientCertificate"),
  REPORTS_TLS_ALERTS_AS_PROTOCOL("failsWhenRequiredClientCertificateIsMissing"),

  // Proxies.
  SENDS_PATHS_TO_PROXIES("sendsRequestsThroughProxy"),
  CLOSES_CONNECTIONS_TO_PROXIES("sendsRequestsThroughProxy"),
  IGNORES_SYSTEM_PROXY("usesSystemProxyWhenConfigured", "failsWhenProxySelectorOfTheJvmFails"),
  USES_SYSTEM_PROXY_WHEN_DISABLED("usesNoProxyWhenDisabled"),
  USES_SOCKS_PROXY("ignoresSocksProxyOfTheJvm"),
  CONNECTS_DIRECTLY_WITHOUT_SELECTOR("failsWhenProxySelectorOfTheJvmFails"),
  BYPASSES_PROXY_ONLY_FOR_LOWER_CASE_LOOPBACK("bypassesProxyForLoopbackHosts"),
  USES_SYSTEM_PROXY_BY_DEFAULT("bypassesProxyForLoopbackHosts", "ignoresSocksProxyOfTheJvm"),
  REVEALS_TOKEN_TO_PROXY("tunnelsTlsThroughProxy"),
  RETURNS_RESPONSE_OF_PROXY("failsWhenProxyRefusesTunnel"),
  REVEALS_PROXY_CREDENTIALS_TO_SERVERS("sendsCredentialsToProxy"),
  REVEALS_PROXY_CREDENTIALS_IN_TUNNELS("sendsCredentialsForTunnel"),
  REPORTS_REFUSED_TUNNELS_AS_BROKEN_CONNECTIONS("failsWhenProxyRefusesTunnel"),
  REPORTS_PROXIES_WITHOUT_HTTP_AS_PROTOCOL_FAILURES("failsWhenProxyRespondsWithoutHttp"),
  REPORTS_REFUSING_PROXIES_AS_PROXY_FAILURES("reportsNotSentWhenProxyIsDown"),
  REPORTS_TLS_FAILURES_IN_TUNNELS_AS_PROXY_FAILURES("rejectsCertificateOfOtherHostInTunnel"),
  REPORTS_REJECTED_CREDENTIALS_AS_BROKEN_CONNECTIONS("reportsRejectedProxyCredentials"),
  REVEALS_PROXY_PASSWORD("reportsRejectedProxyCredentials"),
  RETRIES_AFTER_407("reportsRejectedProxyCredentials"),

  // Other settings.
  IGNORES_CONNECT_TIMEOUT("failsWhenConnectExceedsTimeout"),
  APPLIES_CONNECT_TIMEOUT_TO_RESPONSES("ignoresConnectTimeoutAfterConnect"),
  EXCEEDS_MAX_CONNECTIONS_BY_HALF("limitsConnections"),
  COUNTS_CONNECTIONS_PER_SERVER("limitsConnectionsAcrossServers"),
  IGNORES_MAX_IDLE_TIME("replacesConnectionAfterMaxIdleTime"),
  OVERFLOWS_LONG_IDLE_TIMES("reusesConnectionWithinMaxIdleTime"),
  APPLIES_MAX_IDLE_TIME_TO_RESPONSES("ignoresMaxIdleTimeDuringExchange"),
  IGNORES_LOCAL_ADDRESS("connectsFromLocalAddress"),
  CANNOT_BE_DISCOVERED("isDiscoveredAndRejectsUndeclaredSettings"),

  // Life cycle.
  WORKS_AFTER_CLOSE("rejectsRequestsAfterClose"),
  LEAVES_EXCHANGES_RUNNING_ON_CLOSE("closeEndsExchangesOfOwnClient"),
  LEAVES_STREAMS_OPEN_ON_CLOSE("closeEndsStreamsOfOwnClient"),
  REPORTS_NOT_SENT_WHEN_CLOSED("closeEndsExchangesOfOwnClient"),
  REPORTS_NOT_SENT_OF_STREAMS_WHEN_CLOSED("closeEndsStreamsOfOwnClient");

  @SuppressWarnings("ImmutableEnumChecker") // from List.of
  private final List<String> rules;

  /**
   * Creates a fault.
   *
   * @param rules the rule for which it exists, and those that the same mistake breaks
   */
  TransportFault(String... rules) {
    this.rules = List.of(rules);
  }

  /** Returns the name of the rule for which the fault exists. */
  String rule() {
    return rules.get(0);
  }

  /** Returns the names of the rules that must fail. */
  List<String> rules() {
    return rules;
  }
}
