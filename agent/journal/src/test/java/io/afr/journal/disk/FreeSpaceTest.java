package io.afr.journal.disk;

import static io.afr.journal.disk.FakeDisk.MEGABYTE;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {

  @TempDir Path directory;

  private final FakeDisk disk = new FakeDisk(300);
  private final FreeSpace free = new FreeSpace(256 * MEGABYTE, disk);

  @Test
  void refusesWhatWouldLeaveTooLittle() {
    assertThatCode(() -> free.want(file(), 44 * MEGABYTE)).doesNotThrowAnyException();
    assertThatThrownBy(() -> free.want(file(), 44 * MEGABYTE + 1))
        .isInstanceOf(LowSpaceException.class)
        .hasMessageContaining("300.0 MB are free")
        .hasMessageContaining("256.0 MB wanted")
        .hasMessageContaining("min-free-space");
  }

  @Test
  void wantsMoreToGoOnThanToBegin() {
    disk.usable(280);

    assertThatCode(() -> free.wantToBegin(file(), 0)).doesNotThrowAnyException();
    assertThatThrownBy(() -> free.wantToGoOn(file(), 0)).isInstanceOf(LowSpaceException.class);
    disk.usable(288);
    assertThatCode(() -> free.wantToGoOn(file(), 0)).doesNotThrowAnyException();
  }

  @Test
  void isOffWithoutAMinimum() {
    disk.usable(0);

    assertThatCode(() -> new FreeSpace(0, disk).wantToGoOn(file(), 1)).doesNotThrowAnyException();
  }

  @Test
  void doesNotBelieveADiskThatSaysNothingOrNonsense() {
    disk.usable(0);
    disk.total(0);
    assertThatCode(() -> free.want(file(), 1)).doesNotThrowAnyException();

    disk.total(1_000);
    disk.usable(-1);
    assertThatCode(() -> free.want(file(), 1)).doesNotThrowAnyException();

    disk.usable(200);
    disk.total(100);
    assertThatCode(() -> free.want(file(), 1)).doesNotThrowAnyException();
  }

  @Test
  void asksTheDiskThatADirectoryWillBeOn() {
    FreeSpace real = new FreeSpace(1, Disk.REAL);
    FreeSpace greedy = new FreeSpace(Long.MAX_VALUE / 2, Disk.REAL);
    File later = directory.resolve("not/there/yet").toFile();

    assertThatCode(() -> real.wantToBegin(later, 0)).doesNotThrowAnyException();
    assertThatThrownBy(() -> greedy.wantToBegin(later, 0)).isInstanceOf(LowSpaceException.class);
  }

  private File file() {
    return directory.toFile();
  }
}
