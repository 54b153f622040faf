package com.beeper.desktop.integration.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import com.beeper.desktop.integration.jvm.UserProgram.Run;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A machine where {@code localhost} has two addresses, and the server listens on one of them. */
class HostsFileTest {

  private static final String IPV4 = "127.0.0.1";
  private static final String IPV6 = "0:0:0:0:0:0:0:1";

  @TempDir
  static Path folder;

  private static Path hosts;
  private static CallProgram program;

  @BeforeAll
  static void compile() throws IOException {
    Assumptions.assumeTrue(
        NetworkInterface.getByInetAddress(SmallServer.address(IPV6)) != null,
        "this machine has no IPv6");
    hosts = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n::1 localhost\n");
    program = CallProgram.compile(folder, "", """
          try (BeeperDesktop client = client(args[0])) {
            System.out.println(outcome(() -> blocking(client)));
            System.out.println(outcome(() -> later(client)));
          }
        """);
  }

  private static Run run(BackEndJars transport, boolean sixFirst, int port) {
    return program.run(
        transport,
        List.of("-Djdk.net.hosts.file=" + hosts, "-Djava.net.preferIPv6Addresses=" + sixFirst),
        "http://localhost:" + port);
  }

  static Stream<Arguments> cases() {
    return Stream.of(BackEndJars.JDK, BackEndJars.APACHE)
        .flatMap(
            transport -> Stream.of(true, false).map(sixFirst -> Arguments.of(transport, sixFirst)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void connectsToSecondAddressWhenFirstRefuses(BackEndJars transport, boolean sixFirst)
      throws Exception {
    try (SharedPort<SmallServer> port = SharedPort.of(
        () -> SmallServer.start(sixFirst ? IPV4 : IPV6),
        SmallServer::port,
        sixFirst ? IPV6 : IPV4)) {
      Run run = run(transport, sixFirst, port.silent().getLocalPort());
      assertThat(run.out()).isEqualTo("COMPLETE\nCOMPLETE\n");
      assertThat(port.first().received).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JDK", "APACHE"})
  void namesAllAddressesWhenAllRefuse(BackEndJars transport) throws Exception {
    try (SharedPort<Socket> port =
        SharedPort.of(() -> reserved(IPV4, 0), Socket::getLocalPort, IPV6)) {
      Run run = run(transport, false, port.silent().getLocalPort());
      assertThat(run.out().lines())
          .hasSize(2)
          .allSatisfy(line -> assertThat(line)
              .startsWith("BeeperException ConnectionException: ")
              .contains("(tried " + IPV4 + ", " + IPV6 + ") refused")
              .contains("Is Beeper Desktop running"));
    }
  }

  /** One port on two addresses, on the second of which connections are refused. */
  private record SharedPort<A extends Closeable>(A first, Socket silent) implements Closeable {

    private static final int TRIES = 20;

    /** Tries other ports if another program has the port on the second address. */
    static <A extends Closeable> SharedPort<A> of(
        Callable<A> opening, ToIntFunction<A> port, String second) throws Exception {
      for (int tries = 1; ; tries++) {
        A first = opening.call();
        try {
          return new SharedPort<>(first, reserved(second, port.applyAsInt(first)));
        } catch (BindException e) {
          first.close();
          if (tries == TRIES) {
            throw e;
          }
        }
      }
    }

    @Override
    public void close() throws IOException {
      silent.close();
      first.close();
    }
  }

  /** Reserves a port without listening on it: connections are refused. */
  private static Socket reserved(String address, int port) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(SmallServer.address(address), port));
    return socket;
  }
}
