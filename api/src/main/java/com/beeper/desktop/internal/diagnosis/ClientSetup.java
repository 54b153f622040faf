package com.beeper.desktop.internal.diagnosis;

import com.beeper.desktop.codec.Codec;
import com.beeper.desktop.internal.client.BaseUrl;
import com.beeper.desktop.internal.discovery.BackEnds;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportSettings;
import com.beeper.desktop.transport.WebSocketTransport;
import org.jspecify.annotations.Nullable;

/**
 * The settings that were given to the builder of a client. It contains no token.
 * Immutable.
 *
 * @param backEnds finds what was not given
 * @param classLoader the only class loader to search; null for the default ones
 * @param transport the transport that was given; null if it is discovered
 * @param transportName the name of the transport to discover; null if the environment decides
 * @param webSocketTransport the WebSocket transport that was given; null if it is discovered
 * @param codec the codec that was given; null if it is discovered
 * @param settings the settings of discovered transports
 * @param baseUrl the base URL; null if it is invalid
 * @param baseUrlSource where the base URL comes from
 * @param tokenSource where the access token comes from, or why there is none
 * @param hasTokenSource whether there is such a place, or the client is anonymous by intention
 */
public record ClientSetup(
    BackEnds backEnds,
    @Nullable ClassLoader classLoader,
    @Nullable Transport transport,
    @Nullable String transportName,
    @Nullable WebSocketTransport webSocketTransport,
    @Nullable Codec codec,
    TransportSettings settings,
    @Nullable BaseUrl baseUrl,
    String baseUrlSource,
    String tokenSource,
    boolean hasTokenSource) {}
