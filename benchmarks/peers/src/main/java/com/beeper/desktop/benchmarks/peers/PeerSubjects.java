package com.beeper.desktop.benchmarks.peers;

import com.beeper.desktop.benchmarks.JsonLibrary;
import com.beeper.desktop.benchmarks.peers.start.StartDeclaredFeign;
import com.beeper.desktop.benchmarks.peers.start.StartDeclaredRetrofit;
import com.beeper.desktop.benchmarks.peers.start.StartGeneratedFeign;
import com.beeper.desktop.benchmarks.peers.start.StartGeneratedNative;
import com.beeper.desktop.benchmarks.performance.Row.Group;
import com.beeper.desktop.benchmarks.performance.SdkSubject;
import com.beeper.desktop.benchmarks.performance.StartProgram;
import com.beeper.desktop.benchmarks.performance.SubjectSource;
import com.beeper.desktop.benchmarks.performance.SubjectType;
import com.beeper.desktop.benchmarks.performance.SubjectType.Role;
import com.beeper.desktop.benchmarks.start.StartSdk;
import com.beeper.desktop.transport.Transport;
import com.beeper.desktop.transport.TransportProvider;
import com.beeper.desktop.transport.TransportSettings;
import feign.Client;
import feign.hc5.ApacheHttp5Client;
import feign.http2client.Http2Client;
import java.net.http.HttpClient;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** The generated and declared clients, and the SDK on OkHttp, which two of them use. */
public final class PeerSubjects implements SubjectSource {

  private static final String GENERATED = "com.beeper.desktop.benchmarks.peers.generated.";
  private static final Set<Group> HTTP = EnumSet.of(Group.CALLS, Group.BULK);

  private static final List<String> JACKSON = List.of(
      "com.fasterxml.jackson.core:jackson-core",
      "com.fasterxml.jackson.core:jackson-databind",
      "jackson-annotations",
      "jackson-datatype-jsr310");

  private static final List<String> OKHTTP =
      List.of("okhttp-jvm", "okio-jvm", "kotlin-stdlib", "annotations");

  /** Called by {@link ServiceLoader}. */
  public PeerSubjects() {}

  @Override
  public List<SubjectType> subjects() {
    return List.of(
        new SubjectType(
            "generated-native",
            "generated native",
            Role.PEER,
            "JDK",
            "Jackson",
            EnumSet.of(Group.CALLS, Group.BULK, Group.JSON),
            GeneratedNative::create),
        new SubjectType(
            "declared-feign-jdk",
            "declared Feign",
            Role.PEER,
            "JDK",
            "Jackson",
            HTTP,
            url -> DeclaredFeign.create(url, jdk())),
        new SubjectType(
            "generated-feign-apache",
            "generated Feign",
            Role.PEER,
            "Apache",
            "Jackson",
            HTTP,
            url -> GeneratedFeign.create(url, apache())),
        new SubjectType(
            "declared-feign-apache",
            "declared Feign",
            Role.PEER,
            "Apache",
            "Jackson",
            HTTP,
            url -> DeclaredFeign.create(url, apache())),
        new SubjectType(
            "sdk-okhttp-jackson",
            "SDK, example transport",
            Role.SDK,
            "OkHttp",
            "Jackson",
            HTTP,
            url -> SdkSubject.create(url, okHttp(), JsonLibrary.JACKSON.codec())),
        new SubjectType(
            "generated-feign",
            "generated Feign",
            Role.PEER,
            "OkHttp",
            "Jackson",
            EnumSet.of(Group.CALLS, Group.BULK, Group.JSON),
            url -> GeneratedFeign.create(url, null)),
        new SubjectType(
            "declared-retrofit",
            "declared Retrofit",
            Role.PEER,
            "OkHttp",
            "Jackson",
            HTTP,
            DeclaredRetrofit::create));
  }

  private static Client jdk() {
    return new Http2Client(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  private static Client apache() {
    // The pool's default of 5 connections to a host would hide what the client can do.
    return new ApacheHttp5Client(HttpClients.custom()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(1_024)
            .setMaxConnTotal(1_024)
            .build())
        .disableCookieManagement()
        .build());
  }

  private static Transport okHttp() {
    TransportProvider provider = ServiceLoader.load(TransportProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(candidate -> candidate.name().equals("okhttp"))
        .findFirst()
        .orElseThrow();
    return provider.create(TransportSettings.DEFAULTS);
  }

  @Override
  public List<StartProgram> programs() {
    return List.of(
        new StartProgram(
            "generated-native",
            "generated native",
            Role.PEER,
            "JDK",
            "Jackson",
            StartGeneratedNative.class.getName(),
            concat(
                JACKSON,
                List.of(
                    "jackson-databind-nullable",
                    "jsr305",
                    "jakarta.annotation-api",
                    "httpmime",
                    "httpclient",
                    "httpcore",
                    "commons-logging",
                    "commons-codec")),
            List.of(StartGeneratedNative.class.getName(), GENERATED + "jdk."),
            false),
        new StartProgram(
            "declared-feign-jdk",
            "declared Feign",
            Role.PEER,
            "JDK",
            "Jackson",
            StartDeclaredFeign.class.getName(),
            concat(JACKSON, List.of("feign-core", "feign-jackson", "feign-java11")),
            List.of(
                StartDeclaredFeign.class.getName(),
                FeignApi.class.getName(),
                "com.beeper.desktop.benchmarks.HandWrittenModels"),
            false),
        new StartProgram(
            "sdk-okhttp-jackson",
            "SDK, example transport",
            Role.SDK,
            "OkHttp",
            "Jackson",
            StartSdk.class.getName(),
            concat(
                OKHTTP,
                List.of(
                    "beeper-desktop-api",
                    "beeper-desktop-codec-jackson",
                    "beeper-transport-okhttp",
                    "com.fasterxml.jackson.core:jackson-core",
                    "com.fasterxml.jackson.core:jackson-databind",
                    "jackson-annotations")),
            List.of(StartSdk.class.getName()),
            false),
        new StartProgram(
            "generated-feign",
            "generated Feign",
            Role.PEER,
            "OkHttp",
            "Jackson",
            StartGeneratedFeign.class.getName(),
            concat(
                concat(JACKSON, OKHTTP),
                List.of(
                    "feign-core",
                    "feign-jackson",
                    "feign-slf4j",
                    "feign-form",
                    "feign-okhttp",
                    "slf4j-api",
                    "slf4j-nop",
                    "jackson-databind-nullable",
                    "jsr305",
                    "jakarta.annotation-api",
                    "scribejava-core",
                    "scribejava-java8")),
            List.of(StartGeneratedFeign.class.getName(), GENERATED + "feign."),
            false),
        new StartProgram(
            "declared-retrofit",
            "declared Retrofit",
            Role.PEER,
            "OkHttp",
            "Jackson",
            StartDeclaredRetrofit.class.getName(),
            concat(concat(JACKSON, OKHTTP), List.of("retrofit", "converter-jackson")),
            List.of(
                StartDeclaredRetrofit.class.getName(),
                "com.beeper.desktop.benchmarks.HandWrittenModels"),
            false));
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
