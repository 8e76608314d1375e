package org.liaisonhub.server.api.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.standards.InvalidValue;

/** Roles as they stand in requests and answers: {@code party-administrator}. */
public final class RoleWords {
    private RoleWords() {}

    /** The word of a role. */
    public static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of roles, in their order. */
    public static List<String> words(Collection<Role> roles) {
        return roles.stream().sorted().map(RoleWords::word).toList();
    }

    /**
     * The roles of these words.
     *
     * @throws InvalidValue when one is none
     */
    public static Set<Role> roles(Collection<String> words) {
        return words.stream().map(RoleWords::role).collect(Collectors.toUnmodifiableSet());
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> word(role).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue("roles", "each one of " + String.join(", ", words(List.of(Role.values())))));
    }
}
