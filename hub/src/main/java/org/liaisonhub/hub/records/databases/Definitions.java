package org.liaisonhub.hub.records.databases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.liaisonhub.standards.InvalidValue;

/** The databases of a hub: one YAML file each. Immutable. */
public final class Definitions {
    private static final String FOLDER = "/org/liaisonhub/hub/records/definitions";
    private static final String SUFFIX = ".yaml";

    private final Map<Integer, DatabaseDefinition> byNumber = new TreeMap<>();
    private final Map<String, DatabaseDefinition> byCode = new HashMap<>();

    /** Takes these. Throws {@link InvalidValue} if two of them share a number or a code. */
    public Definitions(Collection<DatabaseDefinition> definitions) {
        for (var definition : definitions) {
            if (byNumber.put(definition.number(), definition) != null) {
                throw new InvalidValue(definition.code() + ".number", "is another database's already");
            }
            if (byCode.put(definition.code(), definition) != null) {
                throw new InvalidValue(definition.code() + ".code", "is another database's already");
            }
        }
    }

    /** Those that come with Liaison. */
    public static Definitions standard() {
        return new Definitions(onClassPath());
    }

    /**
     * Those that come with Liaison and those of a folder.
     *
     * @throws InvalidValue naming the file and the place in it
     */
    public static Definitions standardAnd(Path folder) {
        var all = new ArrayList<>(onClassPath());
        try {
            all.addAll(in(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the definitions in " + folder, e);
        }
        return new Definitions(all);
    }

    /** One definition, as in a file. */
    public static DatabaseDefinition read(InputStream yaml) {
        return DefinitionReader.read(yaml);
    }

    private static List<DatabaseDefinition> onClassPath() {
        try {
            var url = Definitions.class.getResource(FOLDER);
            if (url == null) {
                throw new IllegalStateException("the definitions of the databases are not on the class path");
            }
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return in(Path.of(uri));
            }
            var jar = Path.of(URI.create(uri.getSchemeSpecificPart().replaceFirst("!.*", "")));
            try (var files = FileSystems.newFileSystem(jar)) {
                return in(files.getPath(uri.getSchemeSpecificPart().replaceFirst(".*!", "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<DatabaseDefinition> in(Path folder) throws IOException {
        var definitions = new ArrayList<DatabaseDefinition>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                try (var content = Files.newInputStream(file)) {
                    definitions.add(DefinitionReader.read(content));
                } catch (InvalidValue e) {
                    throw e.within(String.valueOf(file.getFileName()));
                }
            }
        }
        return definitions;
    }

    /** All, by number. */
    public List<DatabaseDefinition> all() {
        return List.copyOf(byNumber.values());
    }

    public Optional<DatabaseDefinition> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Optional<DatabaseDefinition> find(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** The one of that code; throws an {@link InvalidValue} named {@code database} if there is none. */
    public DatabaseDefinition require(String code) {
        return find(code)
                .orElseThrow(() -> new InvalidValue(
                        "database",
                        "one of " + all().stream().map(DatabaseDefinition::code).collect(Collectors.joining(", "))));
    }

    /** Numbers of the databases by their codes. */
    public Map<String, Integer> numbers() {
        return byCode.values().stream()
                .collect(Collectors.toUnmodifiableMap(DatabaseDefinition::code, DatabaseDefinition::number));
    }
}
