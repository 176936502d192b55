package steppe.gui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.util.Optional;

/** The screen: whether there is one, and which part of it a window gets. */
final class Screen {
    private final Rectangle all =
            GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();

    /** Why no window can be opened; empty if one can. */
    static Optional<String> missing() {
        var display = System.getenv("DISPLAY");
        try {
            if (GraphicsEnvironment.isHeadless()) {
                return Optional.of(
                        display == null || display.isEmpty()
                                ? "DISPLAY is not set"
                                : "this Java opens no windows (java.awt.headless is true)");
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            return Optional.empty();
        } catch (AWTError e) {
            return Optional.of("DISPLAY is " + display + ", and no screen answers there");
        } catch (LinkageError e) {
            return Optional.of("this Java has no parts for windows (" + e.getMessage() + ")");
        }
    }

    /** Puts a window where it belongs: parts of the width and height, from the upper left. */
    void place(Window window, double left, double top, double right, double bottom) {
        int x = all.x + (int) Math.round(left * all.width);
        int y = all.y + (int) Math.round(top * all.height);
        window.setBounds(
                x,
                y,
                all.x + (int) Math.round(right * all.width) - x,
                all.y + (int) Math.round(bottom * all.height) - y);
    }
}
