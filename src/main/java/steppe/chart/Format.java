package steppe.chart;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kind of file for a figure. */
public enum Format {
    /** 1600 by 1000 pixels. */
    PNG {
        @Override
        public byte[] bytes(Figure figure) {
            return figure.png();
        }
    },
    /** Lines and words, for the web and for drawing programs. */
    SVG {
        @Override
        public byte[] bytes(Figure figure) {
            return figure.svg().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Lines and words with their font, for print. */
    PDF {
        @Override
        public byte[] bytes(Figure figure) {
            return Pdf.of(figure);
        }
    };

    /** A figure as the bytes of a file. */
    public abstract byte[] bytes(Figure figure);

    /** As people write it, and as file names end. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
