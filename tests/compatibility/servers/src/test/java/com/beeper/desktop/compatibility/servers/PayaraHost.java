package com.beeper.desktop.compatibility.servers;

import java.io.File;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Consumer;

/** Runs Payara Micro. It is used by reflection, because its jar has copies of all Jakarta APIs. */
public final class PayaraHost {

  private PayaraHost() {}

  /**
   * Runs it until standard input ends.
   *
   * @param args the port, and a folder for files
   */
  public static void main(String[] args) throws Exception {
    Object micro =
        Class.forName("fish.payara.micro.PayaraMicro").getMethod("getInstance").invoke(null);
    call(micro, "setHttpPort", Integer.valueOf(args[0]));
    call(micro, "setNoCluster", true);
    // Each idle one keeps the application that it has served last.
    call(micro, "setMinHttpThreads", 1);
    call(micro, "setMaxHttpThreads", 4);
    call(micro, "setRootDir", new File(args[1], "root"));
    call(micro, "setPreBootHandler", (Consumer<Object>) PayaraHost::listenOnLoopback);
    Object runtime = call(micro, "bootStrap");
    HostCommands.run(new HostCommands.Deployer() {
      @Override
      public void deploy(String name, File war) throws Exception {
        call(runtime, "deploy", name, name, war);
      }

      @Override
      public void undeploy(String name) throws Exception {
        call(runtime, "undeploy", name);
      }
    });
  }

  private static void listenOnLoopback(Object commands) {
    try {
      Class.forName("fish.payara.micro.boot.AdminCommandRunner")
          .getMethod("run", String.class, String[].class)
          .invoke(commands, "set", new String[] {
            "configs.config.server-config.network-config.network-listeners.network-listener"
                + ".http-listener.address=127.0.0.1"
          });
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object call(Object target, String name, Object... arguments) throws Exception {
    for (Method method : target.getClass().getMethods()) {
      if (method.getName().equals(name) && fits(method.getParameterTypes(), arguments)) {
        return method.invoke(target, arguments);
      }
    }
    throw new NoSuchMethodException(name + Arrays.toString(arguments));
  }

  private static boolean fits(Class<?>[] types, Object[] arguments) {
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isPrimitive() && !types[i].isInstance(arguments[i])) {
        return false;
      }
    }
    return true;
  }
}
