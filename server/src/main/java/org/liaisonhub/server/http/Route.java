package org.liaisonhub.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One registered route.
 *
 * @param method {@code GET}, {@code POST} and so on
 * @param template the path; {@code {name}} stands for one segment up to the next {@code /} or {@code :},
 *     {@code {name*}} for the rest of the path
 * @param errors how its failures are shown
 */
public record Route(String method, String template, Guard guard, RouteHandler handler, ErrorPages errors) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(\\*?)}");

    public boolean isLiteral() {
        return template.indexOf('{') < 0;
    }

    /** Makes the pattern that the paths of this route match. */
    public Pattern pattern() {
        var regex = new StringBuilder();
        var variable = VARIABLE.matcher(template);
        int from = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(template.substring(from, variable.start())))
                    .append("(?<")
                    .append(variable.group(1))
                    .append(variable.group(2).isEmpty() ? ">[^/:]+)" : ">.+)");
            from = variable.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(from))).toString());
    }

    public static @Nullable Map<String, String> match(Pattern pattern, String path) {
        var matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        var values = new LinkedHashMap<String, String>();
        pattern.namedGroups().keySet().forEach(name -> values.put(name, matcher.group(name)));
        return values;
    }
}
