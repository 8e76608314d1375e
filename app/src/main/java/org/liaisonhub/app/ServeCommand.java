package org.liaisonhub.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.liaisonhub.app.running.Conduct;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.ListenOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.app.running.SignInOptions;
import org.liaisonhub.hub.audit.log.LogKeyFile;
import org.liaisonhub.hub.replay.QuestionRetention;
import org.liaisonhub.hub.statistics.published.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Start the hub: the API and the console.",
            "The first start makes an administrator and a token for this machine, and says where they are."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:stopped", "2:wrong usage", "3:could not start"})
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Mixin
    private SignInOptions signIn = new SignInOptions();

    @Option(
            names = "--audit-origin",
            paramLabel = "NAME",
            description =
                    "Name of the audit log, such as hub.example.org/audit; chosen at the first start (default: a random"
                            + " one).")
    private String auditOrigin = "";

    @Option(
            names = "--keep-matched-questions",
            paramLabel = "DAYS",
            defaultValue = "400",
            description = "How long a question is kept, encrypted, whose answer was a hit or possible (default:"
                    + " ${DEFAULT-VALUE} days).")
    private int keepMatched = 400;

    @Option(
            names = "--keep-other-questions",
            paramLabel = "DAYS",
            defaultValue = "90",
            description = "How long any other question is kept, encrypted (default: ${DEFAULT-VALUE} days).")
    private int keepOther = 90;

    @Option(
            names = "--public-statistics",
            paramLabel = "PERIOD",
            defaultValue = "none",
            description = "Statistics that anyone may read, small cells withheld: none (default), day or month.")
    private String publicStatistics = "none";

    @Override
    public Integer call() throws InterruptedException {
        var settings = listen.settings();
        if (!auditOrigin.isEmpty()) {
            LogKeyFile.open(data.directory(), auditOrigin);
        }
        var conduct = Conduct.served(signIn.settings(), signIn.outside(settings.publicOrigin()))
                .keeping(new QuestionRetention(Duration.ofDays(keepMatched), Duration.ofDays(keepOther)))
                .publishing(Edition.ofWord(publicStatistics));
        var running = RunningHub.start(data, settings, conduct);
        try {
            running.firstSteps().forEach(System.out::println);
            System.out.println("Liaison listens on " + running.address() + "   (stop with Ctrl-C)");
            System.out.flush();
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
                        running.close();
                        stopped.countDown();
                    }));
            stopped.await();
        } finally {
            running.close();
        }
        return 0;
    }
}
