package com.example.hostile;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import java.util.AbstractList;
import java.util.List;

/** Asks a memory whose messages come from afar, one by one, each time somebody reads them. */
public final class Memories {
  private Memories() {}

  public static void main(String[] args) {
    Lazy memory = new Lazy();
    List<ChatMessage> messages = memory.messages();
    System.out.println(messages.size() + " messages, loaded " + memory.loaded);
    System.out.println(messages.get(0) + ", loaded " + memory.loaded);
  }

  private static final class Lazy implements ChatMemory {
    private int loaded;

    @Override
    public Object id() {
      throw new IllegalStateException("nobody");
    }

    @Override
    public void add(ChatMessage message) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ChatMessage> messages() {
      return new AbstractList<>() {
        @Override
        public ChatMessage get(int index) {
          loaded++;
          return UserMessage.from("message " + index);
        }

        @Override
        public int size() {
          return Integer.MAX_VALUE;
        }
      };
    }

    @Override
    public void clear() {}
  }
}
