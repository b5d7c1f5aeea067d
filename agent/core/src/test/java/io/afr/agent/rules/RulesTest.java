package io.afr.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.afr.agent.own.Deed;
import io.afr.agent.own.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RulesTest {

  @TempDir Path directory;
  private final List<String> complaints = new ArrayList<>();

  @Test
  void readsWhatARuleSays() throws IOException {
    List<Rule> rules =
        read(
            """
            [
              {"class": "com.acme.Box", "method": "run", "action": "tool_call",
               "parameters": ["String", "int[]", "byte..."],
               "arguments": {"tool": 0, "content": [1, 2], "session": 2}},
              {"class": "com.acme.Outer$Notes", "method": "find-1x", "action": "memory_op",
               "operation": "search", "store": "notes", "agent": "clerk"}
            ]
            """);

    assertThat(complaints).isEmpty();
    assertThat(rules).hasSize(2);
    Rule box = rules.get(0);
    assertThat(box.name()).isEqualTo("com.acme.Box.run(String, int[], byte[])");
    assertThat(box.line()).isEqualTo(2);
    assertThat(box.making().deed()).isEqualTo(Deed.TOOL_CALL);
    assertThat(box.making().lastArgument()).isEqualTo(2);
    assertThat(rules.get(1).line()).isEqualTo(5);
    assertThat(rules.get(1).parameters()).isNull();
    assertThat(rules.get(1).making().said(Role.OPERATION)).isEqualTo("search");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1                                  | 2 | a rule is an object",
        "{}                                 | 2 | no \"class\"",
        "{\"class\":\"a b\"}                | 2 | is no name of a class",
        "{\"class\":\"java.util.List\"}     | 2 | is of the JDK",
        "{\"class\":\"A\"}                  | 2 | no \"method\"",
        "{\"class\":\"A\",\"method\":\"<init>\"}              | 2 | is no name of a method",
        "{\"class\":\"A\",\"method\":7}                       | 2 | \"method\" wants a text",
        "{\"class\":\"A\",\"method\":\"m\"}                   | 2 | no \"action\"",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"x\"}  | 2 | unknown action \"x\"",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"parameters\":\"int\"} | 2 | a list of types",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"parameters\":[1]}  | 2 | no name of a type",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"tool\":\"t\"}      | 2 | says nothing of a run",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"session\":\"t\"}   | 2 | stands among the arguments",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"klass\":\"t\"}     | 2 | unknown \"klass\"",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"agent\":1}         | 2 | wants a text",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"arguments\":[0]}   | 2 | is an object",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"arguments\":{\"key\":0}} | 2 | no argument of a run",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"arguments\":{\"agent\":-1}} | 2 | counted from 0",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"arguments\":{\"agent\":0.5}} | 2 | counted from 0",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"arguments\":{\"agent\":[0]}} | 2 | counted from 0",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"run\",\"parameters\":[],\"arguments\":{\"agent\":0}} | 2 | there is no argument 0",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"memory_op\"}              | 2 | no \"operation\"",
        "{\"class\":\"A\",\"method\":\"m\",\"action\":\"memory_op\",\"operation\":\"x\"} | 2 | unknown operation \"x\"",
      })
  void namesAWrongRuleAndKeepsTheOthers(String rule, int line, String problem) throws IOException {
    List<Rule> rules =
        read("[\n" + rule + ",\n{\"class\":\"B\",\"method\":\"m\",\"action\":\"run\"}\n]");

    assertThat(rules).extracting(Rule::name).containsExactly("B.m");
    assertThat(complaints).singleElement().asString().contains(", line " + line + ": ");
    assertThat(complaints.get(0)).contains(problem).endsWith(", rule ignored");
  }

  @Test
  void aSecondRuleForTheSameIsIgnored() throws IOException {
    String rule = "{\"class\":\"B\",\"method\":\"m\",\"action\":\"run\"}";

    assertThat(read("[" + rule + ",\n" + rule + "]")).hasSize(1);
    assertThat(complaints).singleElement().asString().contains("line 2").contains("has a rule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``            | line 1, column 1: it is empty",
        "{}            | line 1, column 1: an array of rules is wanted",
        "[\\n{\"a\":1   | line 2",
        "[\\n\\n{a:1}]   | line 3, column 2",
        "[] []         | nothing may follow",
        "[{\"class\":1,\"class\":2}] | class",
      })
  void aFileThatIsNotJsonIsTold(String text, String problem) throws IOException {
    assertThat(read(text.replace("\\n", "\n"))).isEmpty();
    assertThat(complaints).singleElement().asString().contains(" is not JSON").contains(problem);
  }

  @Test
  void hostileFilesAreTold() throws IOException {
    assertThat(read("[" + "[".repeat(100_000))).isEmpty();
    assertThat(read("[" + " ".repeat(1 << 18) + "]")).isEmpty();
    assertThat(read("[]".getBytes(StandardCharsets.UTF_16))).isEmpty();
    assertThat(Rules.read(directory.toFile(), complaints::add)).isEmpty();
    assertThat(Rules.read(directory.resolve("none").toFile(), complaints::add)).isEmpty();

    assertThat(complaints).hasSize(5);
    assertThat(complaints.get(0)).contains("is not JSON");
    assertThat(complaints.get(1)).contains("larger than 256 kB");
    assertThat(complaints.get(2)).contains("not UTF-8");
    assertThat(complaints.get(3)).startsWith("cannot read rules=");
  }

  @Test
  void tellsOnlySoMuch() throws IOException {
    assertThat(read("[" + "1,\n".repeat(99) + "1]")).isEmpty();

    assertThat(complaints).hasSize(21);
    assertThat(complaints.get(20)).endsWith("80 more rules are wrong");
  }

  @Test
  void aByteOrderMarkIsNoFault() throws IOException {
    assertThat(read("\uFEFF[{\"class\":\"B\",\"method\":\"m\",\"action\":\"run\"}]")).hasSize(1);
    assertThat(complaints).isEmpty();
    assertThat(Rules.read(null, complaints::add)).isEmpty();
  }

  private List<Rule> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Rule> read(byte[] bytes) throws IOException {
    Path file = Files.write(directory.resolve("rules.json"), bytes);
    return Rules.read(file.toFile(), complaints::add);
  }
}
