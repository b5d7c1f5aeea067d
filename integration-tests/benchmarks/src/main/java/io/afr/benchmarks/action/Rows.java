package io.afr.benchmarks.action;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A row per action, each in a transaction of its own, as survives the end of the process. */
final class Rows implements Peer {

  private final String url;
  private final Connection connection;
  private final PreparedStatement insert;

  Rows(Path directory) throws SQLException {
    url = "jdbc:sqlite:" + directory.resolve("actions.db");
    connection = DriverManager.getConnection(url);
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = WAL");
      statement.execute("pragma synchronous = NORMAL");
      statement.execute(
          "create table action (id integer primary key, operation text, provider text, model text,"
              + " session text, finish_reason text, began integer, ended integer, request text)");
    }
    insert =
        connection.prepareStatement(
            "insert into action (operation, provider, model, session, finish_reason, began, ended,"
                + " request) values ('chat', 'openai', ?, ?, 'stop', ?, ?, ?)");
  }

  @Override
  public void record(String text) throws SQLException {
    long now = System.currentTimeMillis();
    insert.setString(1, Message.MODEL);
    insert.setString(2, Message.SESSION);
    insert.setLong(3, now);
    insert.setLong(4, now);
    insert.setString(5, text);
    insert.executeUpdate();
  }

  @Override
  public void settle() {}

  @Override
  public void close() throws SQLException {
    insert.close();
    connection.close();
  }

  @Override
  public long kept() throws SQLException {
    try (Connection again = DriverManager.getConnection(url);
        Statement statement = again.createStatement();
        ResultSet count =
            statement.executeQuery("select count(*) from action where length(request) > 0")) {
      count.next();
      return count.getLong(1);
    }
  }
}
