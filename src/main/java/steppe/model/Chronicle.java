package steppe.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import steppe.config.EventSpec;
import steppe.config.Scenario;

/** What befell a run, in words: the scenario's dated events, and what happened to this run alone. */
public final class Chronicle {
    /**
     * Something that befell a run.
     *
     * @param area where, if it is known; else empty
     * @param dated whether it befalls every run of the scenario
     */
    public record Entry(YearMonth month, String area, boolean dated, String text) {}

    private final Scenario scenario;

    public Chronicle(Scenario scenario) {
        this.scenario = scenario;
    }

    /** All dated events and some happenings, by month. */
    public List<Entry> of(Collection<Happening> happenings) {
        var entries = new ArrayList<Entry>();
        var switches = scenario.mechanisms();
        scenario.events().values().stream()
                .filter(event -> switches.events() && (switches.war() || !event.war()))
                .filter(event -> scenario.time().index(event.month()) >= 0)
                .forEach(event -> entries.add(new Entry(event.month(), "", true, told(event))));
        happenings.stream()
                .filter(happening -> !happening.kind().equals("crisis-dated"))
                .forEach(happening ->
                        entries.add(new Entry(happening.month(), happening.area(), false, told(happening))));
        entries.sort(Comparator.comparing(Entry::month));
        return List.copyOf(entries);
    }

    private static String told(EventSpec event) {
        return event.title() + (event.power() == null && event.crisis() == null ? " (no effect of its own)" : "");
    }

    private String told(Happening happening) {
        String power = name(happening.power());
        String area = name(happening.area());
        String detail = happening.detail();
        return switch (happening.kind()) {
            case "war-began" -> "The war of " + power + " begins";
            case "war-relapsed" -> "The war of " + power + " breaks out again";
            case "war-ended" -> "The war of " + power + " ends" + (detail.equals("again") ? " " : ": ") + detail;
            case "sanctions-lifted" -> "Sanctions on " + power + " are lifted";
            case "sanctions-imposed" -> "Sanctions on " + power + " come back";
            case "lead-passed" -> power + " passes " + name(detail) + " in " + area + " and stays ahead";
            case "crisis-met" -> area + ": " + crisis(detail) + "; " + power + " helps";
            case "crisis" ->
                area + ": " + crisis(detail) + (power.isEmpty() ? "" : "; " + power + " is asked and does not help");
            case "leader-fell" -> area + ": the leader falls";
            case "pressure" -> power + " puts pressure on " + area;
            case "debt-for-assets" -> area + " begins to pay " + power + " in assets";
            case "institution-left" -> area + " leaves " + institution(detail);
            case "institution-joined" -> area + " joins " + institution(detail);
            default -> throw new IllegalStateException("no words for " + happening.kind());
        };
    }

    private String name(String id) {
        if (scenario.powers().containsKey(id)) {
            return scenario.powers().get(id).name();
        }
        if (scenario.countries().containsKey(id)) {
            return scenario.countries().get(id).name();
        }
        return id.equals(scenario.region().id()) ? scenario.region().name() : id;
    }

    private String crisis(String name) {
        return scenario.crises().get(name).title();
    }

    private String institution(String id) {
        return scenario.institutions().get(id).name();
    }
}
