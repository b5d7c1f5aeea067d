package io.afr.integration.langchain4j;

import dev.langchain4j.service.AiServiceContext;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.MemoryId;
import dev.langchain4j.service.memory.ChatMemoryAccess;
import dev.langchain4j.service.memory.ChatMemoryService;
import io.afr.agent.record.Call;
import io.afr.journal.Attribute;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;

/** An invocation of an AI service: which agent it is and whose conversation. */
final class Service {

  /** Attribute: the service's interface, whose simple name is the agent. */
  static final String AGENT_TYPE = "agent.type";

  private Service() {}

  /** Whether a method of the service asks the model, rather than being one of any object. */
  static boolean asksTheModel(Method method) {
    Class<?> declaring = method.getDeclaringClass();
    return declaring != Object.class && declaring != ChatMemoryAccess.class && !method.isDefault();
  }

  /**
   * Describes an invocation.
   *
   * @param services the {@code AiServices} that built the proxy
   */
  static Call call(Object proxy, Method method, Object @Nullable [] args, Object services) {
    Class<?>[] interfaces = proxy.getClass().getInterfaces();
    Class<?> agent = interfaces.length > 0 ? interfaces[0] : method.getDeclaringClass();
    String session = Sessions.named(memoryId(method, args));
    Call call =
        Call.run(LangChain4jIntegration.NAME, AgentNames.of(agent))
            .with(Attribute.METHOD, method.getName())
            .with(AGENT_TYPE, agent.getName());
    return session != null ? call.session(session) : call.sessionOf(memory(services));
  }

  /** What a call of a service or an agentic system names as its memory; null if nothing. */
  static @Nullable Object memoryId(Method method, Object @Nullable [] args) {
    Parameter[] parameters = method.getParameters();
    for (int i = 0; args != null && i < parameters.length; i++) {
      if (parameters[i].isAnnotationPresent(MemoryId.class)) {
        return args[i];
      }
    }
    return null;
  }

  /**
   * The memory that every call without an id shares, or what provides it as long as it was not
   * needed; null if the service remembers nothing.
   */
  private static @Nullable Object memory(Object services) {
    AiServiceContext context = context(services);
    ChatMemoryService memories = context == null ? null : context.chatMemoryService;
    if (memories == null) {
      return null;
    }
    Object memory = memories.getChatMemory(ChatMemoryService.DEFAULT);
    return memory == null ? memories : memory;
  }

  /** The field is protected, and the library has no getter for it. */
  private static @Nullable AiServiceContext context(Object services) {
    try {
      Field context = AiServices.class.getDeclaredField("context");
      return context.trySetAccessible() ? (AiServiceContext) context.get(services) : null;
    } catch (ReflectiveOperationException otherVersion) {
      return null;
    }
  }
}
