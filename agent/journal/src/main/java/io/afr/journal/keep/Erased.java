package io.afr.journal.keep;

import java.nio.file.Path;

/**
 * What erasing a session from one journal did, or would do.
 *
 * @param journal its directory
 * @param entries how many entries of the session went
 * @param cycles how many files were written anew
 * @param bytes how much of the disk that freed
 * @param isPending whether the rest stands in what a living JVM still writes; it goes once that is
 *     done with it
 */
public record Erased(Path journal, long entries, int cycles, long bytes, boolean isPending) {}
