package steppe.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.RenderingHints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A figure as a PDF of one page: words stay text, in a font that the file brings; the same figure gives the same bytes. */
final class Pdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private Pdf() {}

    /** A day that is the same for all files and time zones. */
    private static Calendar created() {
        return GregorianCalendar.from(ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
    }

    static byte[] of(Figure figure) {
        try (var document = new PDDocument();
                var fonts = new Fonts(document)) {
            document.setDocumentId((long) figure.caption().hashCode());
            var about = document.getDocumentInformation();
            about.setTitle(figure.title());
            about.setSubject(figure.subtitle());
            about.setProducer("Steppe");
            about.setCreationDate(created());
            var page = new PDPage(new PDRectangle(Figure.WIDTH, Figure.HEIGHT));
            document.addPage(page);
            var g = new PdfBoxGraphics2D(document, Figure.WIDTH, Figure.HEIGHT);
            g.setFontTextDrawer(fonts);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            figure.draw(g);
            g.dispose();
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(g.getXFormObject());
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a PDF of " + figure.stem(), e);
        }
    }

    /** Gives every text DejaVu Sans, which is measured alike wherever charts are drawn. */
    private static final class Fonts extends PdfBoxGraphics2DFontTextDrawer {
        private final PDFont plain;
        private final PDFont bold;

        Fonts(PDDocument document) throws IOException {
            this.plain = load(document, "DejaVuSans.ttf");
            this.bold = load(document, "DejaVuSans-Bold.ttf");
        }

        private static PDFont load(PDDocument document, String name) throws IOException {
            try (var in = Pdf.class.getResourceAsStream(FONTS + name)) {
                return PDType0Font.load(document, in, true);
            }
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
            return font.isBold() ? bold : plain;
        }
    }
}
