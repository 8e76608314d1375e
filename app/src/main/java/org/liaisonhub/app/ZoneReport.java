package org.liaisonhub.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liaisonhub.standards.mrz.CheckDigit;
import org.liaisonhub.standards.mrz.Fault;
import org.liaisonhub.standards.mrz.MachineReadableZone;
import org.liaisonhub.standards.mrz.Suggestion;

/** What {@code inspect mrz} prints of a zone, in the order in which it is printed. */
final class ZoneReport {
    private ZoneReport() {}

    static Map<String, Object> of(long line, MachineReadableZone zone) {
        var report = new LinkedHashMap<String, Object>();
        report.put("line", line);
        report.put("valid", zone.valid());
        report.put("checkDigitsValid", zone.checkDigitsValid());
        report.put("format", zone.format().name().replace('_', '-'));
        report.put("specimen", zone.specimen());
        report.put("fields", fields(zone));
        report.put(
                "checkDigits",
                zone.checkDigits().stream().map(ZoneReport::checkDigit).toList());
        report.put("faults", faults(zone.faults()));
        report.put("warnings", faults(zone.warnings()));
        report.put(
                "suggestions",
                zone.suggestions().stream().map(ZoneReport::suggestion).toList());
        return report;
    }

    /** Lines that are no zone. */
    static Map<String, Object> unreadable(long line, String field, String rule, String message) {
        var report = new LinkedHashMap<String, Object>();
        report.put("line", line);
        report.put("valid", false);
        report.put("checkDigitsValid", false);
        report.put("faults", faults(List.of(new Fault(field, rule, message))));
        return report;
    }

    private static Map<String, Object> fields(MachineReadableZone zone) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("documentCode", zone.documentCode());
        fields.put("documentType", String.valueOf(zone.documentType()));
        fields.put("issuer", zone.issuer());
        fields.put("documentNumber", zone.documentNumber());
        fields.put("primaryIdentifier", zone.primaryIdentifier());
        fields.put("secondaryIdentifier", zone.secondaryIdentifier());
        fields.put("truncatedName", zone.truncatedName());
        fields.put("nationality", zone.nationality());
        fields.put("birth", zone.birth().toString());
        fields.put("sex", zone.sex().name().toLowerCase(Locale.ROOT));
        fields.put("expiry", zone.expiry().toString());
        fields.put("optionalData", zone.optionalData());
        return fields;
    }

    private static Map<String, Object> checkDigit(CheckDigit digit) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("field", digit.field());
        fields.put("expected", String.valueOf(digit.expected()));
        fields.put("found", String.valueOf(digit.found()));
        fields.put("right", digit.right());
        return fields;
    }

    private static List<Map<String, String>> faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> {
                    var fields = new LinkedHashMap<String, String>();
                    fields.put("field", fault.field());
                    fields.put("rule", fault.rule());
                    fields.put("message", fault.message());
                    return (Map<String, String>) fields;
                })
                .toList();
    }

    private static Map<String, Object> suggestion(Suggestion suggestion) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("field", suggestion.field());
        fields.put("line", suggestion.line());
        fields.put("position", suggestion.position());
        fields.put("found", String.valueOf(suggestion.found()));
        fields.put("suggested", String.valueOf(suggestion.suggested()));
        return fields;
    }
}
