package io.afr.agent.weave;

/**
 * Packages that most of a program's classes come from, and of which it is known that they implement
 * no contract of a library for agents: their bytes are not looked at. What is not named here is
 * only slower.
 */
final class Frameworks {

  private static final String[] packages = {
    "ch/qos/logback/",
    "com/anthropic/",
    "com/fasterxml/jackson/",
    "com/google/common/",
    "com/google/protobuf/",
    "com/openai/",
    "com/zaxxer/hikari/",
    "groovy/",
    "io/grpc/",
    "io/micrometer/",
    "io/netty/",
    "io/undertow/",
    "jakarta/",
    "javax/",
    "kotlin/",
    "kotlinx/",
    "okhttp3/",
    "okio/",
    "org/apache/catalina/",
    "org/apache/commons/",
    "org/apache/coyote/",
    "org/apache/hc/",
    "org/apache/logging/",
    "org/apache/tomcat/",
    "org/eclipse/jetty/",
    "org/hibernate/",
    "org/slf4j/",
    "org/springframework/aop/",
    "org/springframework/asm/",
    "org/springframework/beans/",
    "org/springframework/boot/",
    "org/springframework/cglib/",
    "org/springframework/context/",
    "org/springframework/core/",
    "org/springframework/expression/",
    "org/springframework/http/",
    "org/springframework/security/",
    "org/springframework/transaction/",
    "org/springframework/util/",
    "org/springframework/web/",
    "org/yaml/",
    "reactor/",
    "scala/",
    "software/amazon/awssdk/",
    "tools/jackson/",
  };

  private Frameworks() {}

  static boolean contain(String internalName) {
    char first = internalName.charAt(0);
    for (String known : packages) {
      if (known.charAt(0) == first && internalName.startsWith(known)) {
        return true;
      }
    }
    return false;
  }
}
