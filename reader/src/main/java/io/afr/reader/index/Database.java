package io.afr.reader.index;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.jdbc4.JDBC4Connection;

/** One connection to a SQLite file, and the statements that have been prepared on it. */
final class Database implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  private Database(Connection connection) {
    this.connection = connection;
  }

  static Database open(Path file) {
    try {
      String name = file.toString();
      return new Database(new JDBC4Connection("jdbc:sqlite:" + name, name, settings()));
    } catch (SQLException e) {
      throw new IndexException(e);
    }
  }

  private static Properties settings() {
    Properties settings = new Properties();
    // It would ask for them after each row that is added.
    settings.setProperty(Pragma.JDBC_GET_GENERATED_KEYS.getPragmaName(), "false");
    return settings;
  }

  /** Makes something of the row that a result stands at. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs statements that neither take nor return anything. */
  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IndexException(e);
    }
  }

  /** Changes rows; returns how many. */
  int update(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw new IndexException(e);
    }
  }

  /** Adds a row to a table with a number of its own, which it returns. */
  long insert(String sql, @Nullable Object... values) {
    update(sql, values);
    return number("SELECT last_insert_rowid()");
  }

  <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) {
    List<T> all = new ArrayList<>();
    each(
        sql,
        row -> {
          all.add(reader.read(row));
          return true;
        },
        values);
    return all;
  }

  /** The first row; null if there is none. */
  <T> @Nullable T first(String sql, Reader<T> reader, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      return rows.next() ? reader.read(rows) : null;
    } catch (SQLException e) {
      throw new IndexException(e);
    }
  }

  /** The number in the first row; 0 if there is none. */
  long number(String sql, @Nullable Object... values) {
    Long number = first(sql, row -> row.getLong(1), values);
    return number == null ? 0 : number;
  }

  /** Goes through the rows until the reader has enough, which it says by returning false. */
  void each(String sql, Reader<Boolean> reader, @Nullable Object... values) {
    try (ResultSet rows = bound(sql, values).executeQuery()) {
      boolean isEnough = false;
      while (!isEnough && rows.next()) {
        isEnough = !reader.read(rows);
      }
    } catch (SQLException e) {
      throw new IndexException(e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  /** Does work as a whole or not at all; nobody else writes meanwhile. */
  void inTransaction(Runnable work) {
    run("BEGIN IMMEDIATE");
    boolean isDone = false;
    try {
      work.run();
      run("COMMIT");
      isDone = true;
    } finally {
      if (!isDone) {
        rollBack();
      }
    }
  }

  /** Asks several questions of one state. */
  <T extends @Nullable Object> T consistently(Supplier<T> questions) {
    run("BEGIN");
    try {
      return questions.get();
    } finally {
      rollBack();
    }
  }

  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has done so itself, or the connection is lost; what went wrong before is told.
      return;
    }
  }

  @Override
  public void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      prepared.clear();
      connection.close();
    } catch (SQLException e) {
      // Everything that matters has been committed.
      return;
    }
  }
}
