package org.liaisonhub.app.imports;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.imports.ImportRequest.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liaison import}: lists and files into the databases. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Import a list or a file into a database.",
            "Sending the same again changes nothing; an import that broke off is simply done again."
        },
        subcommands = {
            ImportCommand.UnSecurityCouncil.class,
            ImportCommand.OfacSdn.class,
            ImportCommand.Csv.class,
            ImportCommand.Ndjson.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:done, but rows were refused or withdrawals held back",
            "2:wrong usage",
            "3:failed or cancelled"
        })
public final class ImportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to import: un-sc, ofac-sdn, csv or ndjson.");
    }

    @Command(
            name = "un-sc",
            mixinStandardHelpOptions = true,
            description = {
                "The consolidated list of the UN Security Council (XML) into un-sanctions.",
                "It is a whole list: what a newer one no longer has is withdrawn."
            })
    static final class UnSecurityCouncil implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private ImportOptions options;

        @Option(
                names = "--owner",
                defaultValue = "UNSC",
                description = "Whose records (default: UNSC, made if absent).")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String owner;

        @Parameters(paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private Path file;

        @Override
        public Integer call() {
            var maker = new FileImport.NewOwner("UNSC", "United Nations Security Council", Party.Kind.ORGANISATION);
            return options.run(new Source.UnSecurityCouncil(file), file, "un-sanctions", owner, true, maker);
        }
    }

    @Command(
            name = "ofac-sdn",
            mixinStandardHelpOptions = true,
            description = {
                "The SDN list of OFAC (folder with sdn.csv, alt.csv, add.csv) into national-sanctions.",
                "It is a whole list: what a newer one no longer has is withdrawn. Vessels and aircraft are counted, not taken."
            })
    static final class OfacSdn implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private ImportOptions options;

        @Option(names = "--owner", defaultValue = "USA", description = "Whose records (default: USA, made if absent).")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String owner;

        @Parameters(paramLabel = "FOLDER")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private Path folder;

        @Override
        public Integer call() {
            var maker = new FileImport.NewOwner("USA", "United States of America", Party.Kind.COUNTRY);
            var main = folder.resolve("sdn.csv");
            return options.run(new Source.OfacSdn(folder), main, "national-sanctions", owner, true, maker);
        }
    }

    /** What the two generic imports share. */
    abstract static class OfDatabase implements Callable<Integer> {
        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private ImportOptions options;

        @Option(names = "--database", required = true, paramLabel = "CODE", description = "For example nominal.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String database;

        @Option(names = "--owner", required = true, paramLabel = "CODE", description = "Whose records.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String owner;

        @Option(
                names = "--create-owner",
                paramLabel = "NAME",
                description = "Name of the owner, which is made if it is absent: a country when its code is one.")
        private @Nullable String ownerName;

        @Option(
                names = "--whole-list",
                description = "The file is all that the owner has: withdraw what it does not have.")
        private boolean wholeList;

        @Parameters(paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private Path file;

        abstract Source source(Path file);

        @Override
        public final Integer call() {
            var maker = ownerName == null ? null : FileImport.NewOwner.named(owner, ownerName);
            return options.run(source(file), file, database, owner, wholeList, maker);
        }
    }

    @Command(
            name = "csv",
            mixinStandardHelpOptions = true,
            description = {
                "CSV (RFC 4180, UTF-8, with a header) into any database.",
                "Columns are the fields of the database, number or names.family; | stands between the values of a list."
            })
    static final class Csv extends OfDatabase {
        @Override
        Source source(Path file) {
            return new Source.Csv(file);
        }
    }

    @Command(
            name = "ndjson",
            mixinStandardHelpOptions = true,
            description = "One JSON object a line, by the fields of the database, with source-key, into any database.")
    static final class Ndjson extends OfDatabase {
        @Override
        Source source(Path file) {
            return new Source.Ndjson(file);
        }
    }
}
