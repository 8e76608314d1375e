package org.liaisonhub.app.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.agreements.KeyFile;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison agreement}: documents, keys and signatures offline; proposals and the life of agreements on a hub. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description = "Check, sign, propose, suspend and end agreements.",
        subcommands = {
            AgreementCommand.Check.class,
            AgreementCommand.Key.class,
            AgreementCommand.Sign.class,
            HubAgreements.Propose.class,
            HubAgreements.ListAll.class,
            HubAgreements.Show.class,
            HubAgreements.Suspend.class,
            HubAgreements.End.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:the document has a fault", "2:wrong usage", "3:failed, or refused by the hub"})
public final class AgreementCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Name what to do: check, key, sign, propose, list, show, suspend or end.");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Read a document, name its faults, print what it opens. Needs no hub.",
                "Whether its parties exist only a hub can say."
            })
    static final class Check implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private Path file;

        @Override
        public Integer call() {
            try {
                var read = AgreementFile.read(file);
                System.out.println(
                        read.document().name() + " - " + read.document().title());
                System.out.print(MatrixText.of(read.document()));
                return 0;
            } catch (InvalidValue fault) {
                System.out.println(fault.getMessage());
                return 1;
            }
        }
    }

    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description = {
                "Make a pair of keys in a new file that only you can read.",
                "Prints the public half, which your party registers with the hub."
            })
    static final class Key implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private Path file;

        @Override
        public Integer call() {
            System.out.println(KeyFile.create(file).verification().jwk());
            return 0;
        }
    }

    @Command(
            name = "sign",
            mixinStandardHelpOptions = true,
            description = {
                "Sign the exact bytes of a document; prints the detached signature (JWS).",
                "A document with a fault is not signed."
            })
    static final class Sign implements Callable<Integer> {
        @Parameters(paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private Path file;

        @Option(names = "--key", required = true, paramLabel = "KEY", description = "File of the key pair.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private Path key;

        @Option(names = "--out", paramLabel = "FILE", description = "Write the signature to this file instead.")
        private @Nullable Path out;

        @Override
        public Integer call() {
            var document = AgreementFile.read(file);
            var signature =
                    KeyFile.read(key).sign(document.bytes(), Clock.systemUTC().instant());
            if (out == null) {
                System.out.println(signature);
            } else {
                write(out, signature);
            }
            return 0;
        }

        private static void write(Path file, String text) {
            try {
                Files.writeString(file, text + System.lineSeparator());
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot write " + file, broken);
            }
        }
    }
}
