package steppe.gui;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Somebody at the screen, in a process of its own since tests have none. Obeys its arguments one after the other:
 * {@code click X Y}, {@code shoot FILE}.
 */
public final class Screenshooter {
    private Screenshooter() {}

    public static void main(String... orders) throws AWTException, IOException {
        var robot = new Robot();
        for (int i = 0; i < orders.length; i++) {
            if (orders[i].equals("click")) {
                robot.mouseMove(Integer.parseInt(orders[i + 1]), Integer.parseInt(orders[i + 2]));
                robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
                robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
                robot.delay(1_000);
                i += 2;
            } else {
                var file = new File(orders[++i]);
                file.getParentFile().mkdirs();
                var all = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
                ImageIO.write(robot.createScreenCapture(all), "png", file);
            }
        }
        System.exit(0);
    }
}
