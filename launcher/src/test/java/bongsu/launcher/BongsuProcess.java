package bongsu.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a user starts it; its output goes to files of a directory. */
final class BongsuProcess {
    private static final long LONGEST_MINUTES = 6;

    private final Process process;
    private final Path out;
    private final Path err;

    private BongsuProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static BongsuProcess start(Path directory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=bongsu.schema",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "bongsu.launcher.cli.Bongsu"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(directory, "bongsu", ".out");
        Path err = Files.createTempFile(directory, "bongsu", ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new BongsuProcess(process, out, err);
    }

    /** What it has printed so far. */
    String printed() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** What it printed, after its end. */
    String output() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            kill();
            throw new IllegalStateException("not done after " + LONGEST_MINUTES + " minutes: " + errors());
        }
        return printed();
    }

    String errors() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    int exitStatus() {
        return process.exitValue();
    }

    /** SIGKILL, as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
