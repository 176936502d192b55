package steppe.cli;

/** Tells a person how work goes on, as a format and its values. */
@FunctionalInterface
interface Voice {
    void say(String line, Object... values);
}
