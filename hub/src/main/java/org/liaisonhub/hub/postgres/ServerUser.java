package org.liaisonhub.hub.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so root steps down: to the user 65534 (nobody), or, where
 * setuid is not allowed, into a user namespace. An ordinary user runs it directly.
 */
enum ServerUser {
    /** The user of this process, who is not root. */
    SELF("", false),
    /** Root, stepped down to user and group 65534. */
    NOBODY("setpriv --reuid 65534 --regid 65534 --clear-groups", true),
    /** Root, looking like nobody from inside a user namespace; files still belong to root. */
    NAMESPACE("unshare -U", false);

    private static final int NOBODY_ID = 65534;

    private final String prefix;
    private final boolean ownsFilesAsNobody;

    ServerUser(String prefix, boolean ownsFilesAsNobody) {
        this.prefix = prefix;
        this.ownsFilesAsNobody = ownsFilesAsNobody;
    }

    /** The best one that works on this machine, found by trying. */
    static ServerUser ofThisMachine() {
        if (currentUserId() != 0) {
            return SELF;
        }
        for (var candidate : List.of(NOBODY, NAMESPACE)) {
            if (succeeds(candidate.command(List.of("true")))) {
                return candidate;
            }
        }
        throw new PostgresUnavailable("PostgreSQL does not run as root, and neither setpriv nor unshare -U works here:"
                + " run Liaison as an ordinary user, or run a PostgreSQL server and name it with --database-url");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(words());
        whole.addAll(command);
        return whole;
    }

    /**
     * {@code command} in a session of its own, so that Ctrl-C at the terminal reaches only the hub, and interrupted
     * (PostgreSQL's fast shutdown) when the thread that started it ends, however that comes about.
     */
    List<String> commandThatEndsWithUs(List<String> command) {
        var whole = new ArrayList<String>();
        whole.add("setsid");
        whole.addAll(words());
        if (!words().contains("setpriv")) {
            whole.add("setpriv");
        }
        whole.addAll(List.of("--pdeathsig", "INT"));
        whole.addAll(command);
        return whole;
    }

    /** Whether {@link #commandThatEndsWithUs} works here; else the server must be ended by a shutdown hook. */
    boolean canEndWithUs() {
        return succeeds(commandThatEndsWithUs(List.of("true")));
    }

    /** Gives a file or a whole tree to the server, also one that another way of running had left behind. */
    void own(Path tree) throws IOException {
        if (this == SELF) {
            return;
        }
        var owner = ownsFilesAsNobody ? NOBODY_ID : 0;
        if (owner == ((Number) Files.getAttribute(tree, "unix:uid")).intValue()) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setAttribute(file, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(file, "unix:gid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private List<String> words() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
    }

    private static int currentUserId() {
        try {
            return ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).intValue();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new PostgresUnavailable(
                    "the embedded PostgreSQL needs Linux with /proc: run a PostgreSQL server and"
                            + " name it with --database-url",
                    e);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
