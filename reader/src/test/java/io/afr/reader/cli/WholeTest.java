package io.afr.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.reader.Action.Kind;
import io.afr.reader.terminal.Screen;
import org.junit.jupiter.api.Test;

class WholeTest {

  private final Screen screen = Screen.plain();

  @Test
  void showsAMemoryOperationWithItsItems() {
    Sample sample = new Sample();
    String items = Sample.message("user", "Hi") + "," + Sample.text("Hello");
    sample.add(Kind.MEMORY_OP, 1, 0, 0, 3, Sample.memory("get", items));

    assertThat(Whole.content(screen, sample.actions().get(0)))
        .containsExactly(
            "  operation   get",
            "  store       dev.langchain4j.memory.chat.MessageWindowChatMemory",
            "  key         customer-42",
            "  items",
            "  [user]",
            "    Hi",
            "  [assistant]",
            "    Hello");
  }

  @Test
  void showsAnErrorOnceWithItsStack() {
    Sample sample = new Sample().fail(1, 1, 0, 45, "{'toolId':'t','args':{'city':'Bern'}}");

    assertThat(Whole.content(screen, sample.actions().get(0)))
        .contains(
            "    java.lang.IllegalStateException: no such city: 東京",
            "      at shop.Weather.get(Weather.java:9)");
  }

  @Test
  void keepsTheLinesOfWhatWasSaidAndDisarmsTheRest() {
    Sample sample = new Sample();
    String answer = Sample.text("one\\ntwo\\u001b[2J");
    sample.add(Kind.LLM_CALL, 1, 1, 0, 9, Sample.call("q", answer));

    assertThat(Whole.content(screen, sample.actions().get(0)))
        .containsSequence("  [assistant]", "    one", "    two\\x1b[2J");
  }

  @Test
  void showsPartsThatAreNoText() {
    assertThat(
            Message.text(
                Sample.json(
                    "{'role':'user','parts':[{'type':'blob','mime_type':'image/png'},"
                        + "{'type':'uri','uri':'https://x/y'},{'type':'file','file_id':'f1'},"
                        + "{'type':'reasoning','content':'hm'},{'type':'new','a':1},"
                        + "{'type':'tool_call_response','id':'1','response':{'t':12}}]}")))
        .isEqualTo(
            """
            [image/png]
            [https://x/y]
            [file f1]
            (thinking) hm
            {"type":"new","a":1}
            <- {"t":12}""");
  }

  @Test
  void saysOfAMediumWhatIsKnownOfIt() {
    assertThat(
            Message.text(
                Sample.json(
                    "{'role':'user','parts':[{'type':'blob','mime_type':'a/b','content':'QUJD'},"
                        + "{'type':'blob','mime_type':'a/b','content':'QUJD','length':9000,"
                        + "'truncated':true},"
                        + "{'type':'blob','mime_type':'a/b','content':'','length':9000,"
                        + "'truncated':true},"
                        + "{'type':'blob','mime_type':'a/b','content':'[content not recorded]'},"
                        + "{'type':'missing','mime_type':'a/b','length':9000}]}")))
        .isEqualTo(
            "[a/b, 3 B]\n[a/b, 8.8 kB, cut]\n[a/b, 8.8 kB, not kept]\n[a/b]\n"
                + "[a/b, gone, of 8.8 kB]");
  }
}
