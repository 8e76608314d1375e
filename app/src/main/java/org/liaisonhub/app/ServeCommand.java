package org.liaisonhub.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.statistics.published.Edition;
import org.liaisonhub.server.http.ServerSettings;
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

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Address to listen on.")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port to listen on; 0 for any.")
    private int port;

    @Option(
            names = "--public-statistics",
            paramLabel = "PERIOD",
            defaultValue = "none",
            description = "Statistics that anyone may read, small cells withheld: none (default), day or month.")
    private String publicStatistics = "none";

    @Override
    public Integer call() throws InterruptedException {
        var settings = ServerSettings.DEFAULT.withHost(host).withPort(port);
        var running = RunningHub.start(data, settings, Edition.ofWord(publicStatistics));
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
