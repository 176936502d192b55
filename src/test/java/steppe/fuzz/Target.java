package steppe.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steppe.config.ConfigException;
import steppe.config.CredibilitySpec;
import steppe.config.Ledger;
import steppe.config.ResolvedCalibration;
import steppe.config.ResolvedExperiment;
import steppe.config.ResolvedHindcast;
import steppe.config.Scenario;
import steppe.experiment.Calibration;
import steppe.experiment.Experiment;
import steppe.experiment.Hindcast;
import steppe.experiment.Outcome;

/** Something that reads what people write. It may refuse bytes in words; anything else that it throws is a fault of ours. */
enum Target {
    SCENARIO {
        @Override
        void read(Desk desk, byte[] input) {
            Scenario.read(desk.file("scenario.yaml", input));
        }
    },
    EXPERIMENT {
        @Override
        void read(Desk desk, byte[] input) {
            experiment(desk.file("experiment.yaml", input));
        }
    },
    CALIBRATION {
        @Override
        void read(Desk desk, byte[] input) {
            Calibration.of(ResolvedCalibration.read(desk.file("calibration.yaml", input), List.of()), Optional.empty());
        }
    },
    HINDCAST {
        @Override
        void read(Desk desk, byte[] input) {
            Hindcast.of(ResolvedHindcast.read(desk.file("hindcast.yaml", input), List.of(), Optional.empty()));
        }
    },
    CREDIBILITY {
        @Override
        void read(Desk desk, byte[] input) {
            CredibilitySpec.read(desk.file("credibility.yaml", input));
        }
    },
    /** The facts, the index of which is read at every start and an entry when it is asked for. */
    LEDGER {
        @Override
        void read(Desk desk, byte[] input) {
            var ledger = Ledger.read(desk.file("ledger.yaml", input));
            ledger.ids().forEach(ledger::find);
        }
    },
    /** Public series, as a scenario names them. */
    SERIES {
        @Override
        void read(Desk desk, byte[] input) {
            desk.file("series.csv", input);
            Scenario.read(desk.scenario(), List.of("sources.series=" + desk.path("series.csv")));
        }
    },
    /** Draws of a posterior, beside its story. */
    POSTERIOR {
        @Override
        void read(Desk desk, byte[] input) {
            desk.file("posterior.csv", input);
            Scenario.read(desk.scenario(), List.of("sources.posterior=" + desk.path("posterior.csv")));
        }
    },
    /** The story of a posterior, beside its draws. */
    STORY {
        @Override
        void read(Desk desk, byte[] input) {
            desk.file("told.yaml", input);
            Scenario.read(desk.scenario(), List.of("sources.posterior=" + desk.path("told.csv")));
        }
    },
    /** The points of a design in a table. */
    DESIGN {
        @Override
        void read(Desk desk, byte[] input) {
            desk.file("design.csv", input);
            experiment(desk.path("of-a-table.yaml"));
        }
    },
    /** Figures of one's own to score the model on. */
    OBSERVATIONS {
        @Override
        void read(Desk desk, byte[] input) {
            var own = desk.file("own.csv", input);
            ResolvedHindcast.read(desk.path("two-powers-hindcast.yaml"), List.of(), Optional.of(own));
        }
    },
    /** The name of an outcome, or a statement. */
    OUTCOME {
        @Override
        void read(Desk desk, byte[] input) {
            Outcome.of(desk.world(), text(input));
        }
    },
    /** A setting of the command line. */
    SETTING {
        @Override
        void read(Desk desk, byte[] input) {
            Scenario.read(desk.scenario(), List.of(text(input)));
        }
    },
    /** A value that a program sets; the first line is its key. */
    VALUE {
        @Override
        void read(Desk desk, byte[] input) {
            var lines = text(input).split("\n", 2);
            desk.world().with(lines[0], lines.length > 1 ? lines[1] : null);
        }
    };

    abstract void read(Desk desk, byte[] input);

    /** Has it read, which may end in a refusal. */
    void take(byte[] input) {
        try {
            read(Desk.OPEN, input);
        } catch (ConfigException e) {
            refuseEmpty(e);
        } catch (IllegalArgumentException e) {
            if (this != OUTCOME) { // whose reader leaves it to the caller to say where the name stands
                throw e;
            }
        }
    }

    private static void refuseEmpty(ConfigException refusal) {
        if (refusal.problems().isEmpty() || refusal.getMessage().isBlank()) {
            throw new IllegalStateException("refused without a reason", refusal);
        }
    }

    /** Its folder in the corpus. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static void experiment(Path file) {
        var resolved = ResolvedExperiment.read(file, List.of());
        Experiment.of(resolved, resolved.spec().seed(), resolved.spec().replications());
    }
}
