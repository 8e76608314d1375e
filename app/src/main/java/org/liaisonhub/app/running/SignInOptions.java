package org.liaisonhub.app.running;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.oidc.OidcSettings;
import org.liaisonhub.server.signin.ProviderRoutes;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Option;

/** How long sessions, unused accounts and tokens last. */
public final class SignInOptions {
    @Option(
            names = "--session-idle",
            paramLabel = "DURATION",
            defaultValue = "PT30M",
            description = "A session ends when unused so long, PT1M to PT12H (default: ${DEFAULT-VALUE}).")
    private Duration idle = SignInSettings.DEFAULT.idle();

    @Option(
            names = "--session-longest",
            paramLabel = "DURATION",
            defaultValue = "PT12H",
            description = "A session never lives longer, at most PT24H (default: ${DEFAULT-VALUE}).")
    private Duration longest = SignInSettings.DEFAULT.longest();

    @Option(
            names = "--unused-accounts",
            paramLabel = "DURATION",
            defaultValue = "P90D",
            description = "An account unused so long must be enabled again, P1D to P366D (default: ${DEFAULT-VALUE}).")
    private Duration unused = SignInSettings.DEFAULT.unused();

    @Option(
            names = "--longest-token",
            paramLabel = "DURATION",
            defaultValue = "P1D",
            description =
                    "A token that is issued to a system lives no longer, P1D to P366D (default: ${DEFAULT-VALUE})."
                            + " Systems that come with certificates need none.")
    private Duration longestToken = SignInSettings.DEFAULT.longestToken();

    @Option(
            names = "--oidc",
            paramLabel = "FILE",
            description = "Provider (OpenID Connect) at which officers may sign in; needs --public-origin.")
    private @Nullable Path oidc;

    /**
     * The provider, if one is named.
     *
     * @throws InvalidValue when its file is no good, or nobody said how browsers come back
     */
    public Optional<Conduct.Outside> outside(String publicOrigin) {
        if (oidc == null) {
            return Optional.empty();
        }
        if (publicOrigin.isEmpty()) {
            throw new InvalidValue("--public-origin", "must be given with --oidc");
        }
        return Optional.of(
                new Conduct.Outside(OidcSettings.read(oidc), URI.create(publicOrigin + ProviderRoutes.CALLBACK)));
    }

    /**
     * The limits.
     *
     * @throws InvalidValue when a limit is none
     */
    public SignInSettings settings() {
        return SignInSettings.DEFAULT
                .withSessions(idle, longest)
                .withUnused(unused)
                .withTokens(longestToken);
    }
}
