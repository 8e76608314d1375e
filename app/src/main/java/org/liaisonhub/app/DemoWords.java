package org.liaisonhub.app;

import java.nio.file.Path;
import java.util.List;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.app.world.World;

/** What the demo tells a newcomer: where the hub is, how to sign in, what to try. */
final class DemoWords {
    private final RunningHub running;
    private final Path folder;
    private final List<DemoWorld.SignIn> signIns;
    private final List<DemoOffices.Office> offices;
    private final World world;

    DemoWords(
            RunningHub running,
            Path folder,
            List<DemoWorld.SignIn> signIns,
            List<DemoOffices.Office> offices,
            World world) {
        this.running = running;
        this.folder = folder;
        this.signIns = signIns;
        this.offices = offices;
        this.world = world;
    }

    String welcome() {
        var first = signIns.getFirst();
        var cases = world.demoCases();
        var person = cases.get(1).question().persons().getFirst();
        var text = new StringBuilder();
        text.append("\nLiaison listens on ").append(running.address()).append("   (stop with Ctrl-C)\n\n");
        text.append("Sign in there as an officer; the password of all is \"")
                .append(DemoWorld.PASSWORD)
                .append("\":\n");
        signIns.forEach(signIn -> text.append(
                String.format("  %-14s %s%n", signIn.officer(), signIn.party().name())));
        text.append("\nOr in an office, with the same password:\n");
        offices.forEach(office -> text.append(String.format("  %-14s %s%n", office.officer(), office.what())));
        text.append("\nPaste these two lines into \"Check\" for a passport that ")
                .append(first.party().name())
                .append(" reports as stolen:\n\n");
        cases.getFirst()
                .question()
                .mrz()
                .getFirst()
                .lines()
                .forEach(line -> text.append("  ").append(line).append('\n'));
        text.append(
                "\n\"Hits on your records\" waits for the verdicts of each member on what the others' checks met.\n");
        text.append("\nOr try, in another terminal:\n\n");
        text.append("  ./liaison check --data ")
                .append(folder)
                .append(" --name \"")
                .append(person.names().getFirst().whole())
                .append("\"\n\n");
        text.append("  printf '")
                .append(cases.get(2).question().mrz().getFirst().replace("\n", "\\n"))
                .append("\\n' | ./liaison check --data ")
                .append(folder)
                .append(" --mrz -\n\n");
        text.append("  curl -s ")
                .append(running.address())
                .append("/api/v1/checks -H \"Authorization: Bearer ")
                .append(first.token())
                .append("\" -H 'Content-Type: application/json' -d '{\"purpose\":\"border-check\",\"mrz\":\"")
                .append(cases.getFirst().question().mrz().getFirst().replace("\n", "\\n"))
                .append("\"}'\n\n");
        return text.toString();
    }
}
