package steppe.chart;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Figures of one size, one after the other: an animated GIF that repeats for ever. */
public final class Film {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final double SCALE = 1.25;
    private static final int COLOURS = 256;

    /** Hundredths of a second that a picture stays, and the last one. */
    private static final int STAY = 70;

    private static final int LAST = 300;

    private Film() {}

    /** The figures as a GIF of 1000 by 625 pixels; the same figures always give the same bytes. */
    public static byte[] gif(List<Figure> figures) {
        var images = figures.stream().map(figure -> figure.image(SCALE)).toList();
        var palette = palette(images);
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < images.size(); i++) {
                var picture = indexed(images.get(i), palette);
                var about = about(writer, picture, i == images.size() - 1 ? LAST : STAY);
                writer.writeToSequence(new IIOImage(picture, null, about), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadata about(ImageWriter writer, BufferedImage picture, int delay) throws IOException {
        var about = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
        var root = (IIOMetadataNode) about.getAsTree(FORMAT);
        var control = node("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(delay));
        var forever = node("ApplicationExtension");
        forever.setAttribute("applicationID", "NETSCAPE");
        forever.setAttribute("authenticationCode", "2.0");
        forever.setUserObject(new byte[] {1, 0, 0});
        var extensions = node("ApplicationExtensions");
        extensions.appendChild(forever);
        replace(root, control);
        replace(root, extensions);
        about.setFromTree(FORMAT, root);
        return about;
    }

    private static IIOMetadataNode node(String name) {
        return new IIOMetadataNode(name);
    }

    private static void replace(IIOMetadataNode root, IIOMetadataNode node) {
        var old = root.getElementsByTagName(node.getNodeName());
        if (old.getLength() > 0) {
            root.removeChild(old.item(0));
        }
        root.appendChild(node);
    }

    /** The most frequent colours of all pictures; among equals the smaller number. */
    private static int[] palette(List<BufferedImage> images) {
        var counts = new HashMap<Integer, Integer>();
        for (var image : images) {
            for (int pixel : pixels(image)) {
                counts.merge(pixel, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage indexed(BufferedImage image, int[] palette) {
        var colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var picture = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        var known = new HashMap<Integer, Integer>();
        var places = Arrays.stream(pixels(image))
                .map(pixel -> known.computeIfAbsent(pixel, colour -> nearest(colour, palette)))
                .toArray();
        picture.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), places);
        return picture;
    }

    private static int nearest(int colour, int[] palette) {
        var best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(colour, palette[i]) < distance(colour, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
        var green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        var blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
