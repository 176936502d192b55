package steppe.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** A stack of slides of one look: wide, white, big letters, a title that says what is found, a line below that says where from. */
final class Deck implements AutoCloseable {
    /** The page, in points. */
    static final int WIDTH = 960;

    static final int HEIGHT = 540;

    private static final double MARGIN = 48;
    private static final double TITLE = 86;
    private static final int LONG = 88;
    private static final double FOOT = 34;
    private static final double BAR = 9;
    private static final Color INK = new Color(0x22, 0x26, 0x2b);
    private static final Color QUIET = new Color(0x56, 0x5c, 0x64);
    private static final Color ACCENT = new Color(0x0b, 0x5a, 0x66);
    private static final String SERIF = "Georgia";
    private static final String SANS = "Calibri";

    private final XMLSlideShow show = new XMLSlideShow();
    private final String source;

    /** @param source says on every slide where its numbers come from */
    Deck(String title, String source) {
        this.source = source;
        show.setPageSize(new Dimension(WIDTH, HEIGHT));
        var properties = show.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Steppe");
        properties.setCreated(Repeatable.DATE);
        properties.setModified(Repeatable.DATE);
    }

    /** The first slide. */
    void opening(String kicker, String title, String question, String facts, String notes) {
        var slide = begin(title, 40, new Rectangle2D.Double(MARGIN, 130, WIDTH - 2 * MARGIN, 120), notes);
        say(slide, kicker, 16, true, ACCENT, SANS, new Rectangle2D.Double(MARGIN, 92, WIDTH - 2 * MARGIN, 30));
        say(slide, question, 24, false, INK, SERIF, new Rectangle2D.Double(MARGIN, 262, WIDTH - 2 * MARGIN, 110));
        say(slide, facts, 18, false, QUIET, SANS, new Rectangle2D.Double(MARGIN, 390, WIDTH - 2 * MARGIN, 60));
    }

    /** A slide of sentences, each with what it rests on in smaller letters; the latter may be empty. */
    void sentences(String title, List<String> sentences, List<String> grounds, String notes) {
        var slide = begin(title, 30, head(56), notes);
        var box = slide.createTextBox();
        box.setAnchor(new Rectangle2D.Double(MARGIN, 96, WIDTH - 2 * MARGIN, HEIGHT - 96 - FOOT - 8));
        box.clearText();
        plain(box);
        for (int i = 0; i < sentences.size(); i++) {
            var paragraph = box.addNewTextParagraph();
            paragraph.setSpaceBefore(i == 0 ? 0.0 : -14.0);
            write(paragraph, sentences.get(i), grounds.get(i).isEmpty() ? 20 : 22, false, INK, SERIF);
            if (!grounds.get(i).isEmpty()) {
                write(box.addNewTextParagraph(), grounds.get(i), 14, false, QUIET, SANS);
            }
        }
    }

    /** A slide with a chart that can be edited. */
    void chart(String title, String subtitle, ChartSheet sheet, String notes) {
        var slide = begin(title, title.length() > LONG ? 22 : 26, head(TITLE), notes);
        say(
                slide,
                subtitle,
                14,
                false,
                QUIET,
                SANS,
                new Rectangle2D.Double(MARGIN, 22 + TITLE, WIDTH - 2 * MARGIN, 44));
        var chart = show.createChart();
        NativeChart.fill(chart, sheet);
        Repeatable.date(chart);
        var top = 22 + TITLE + 46;
        slide.addChart(
                chart, emu(new Rectangle2D.Double(MARGIN - 8, top, WIDTH - 2 * MARGIN + 16, HEIGHT - top - FOOT - 4)));
        name(slide, title + ". " + subtitle);
    }

    private static Rectangle2D head(double height) {
        return new Rectangle2D.Double(MARGIN, 24, WIDTH - 2 * MARGIN, height);
    }

    private XSLFSlide begin(String title, double size, Rectangle2D where, String notes) {
        var slide = show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
        var bar = slide.createAutoShape();
        bar.setShapeType(ShapeType.RECT);
        bar.setAnchor(new Rectangle2D.Double(0, 0, WIDTH, BAR));
        bar.setFillColor(ACCENT);
        bar.setLineColor(null);
        var head = slide.getPlaceholder(0);
        ((CTShape) head.getXmlObject()).getSpPr().addNewXfrm(); // without a place of its own it would move all titles
        head.setAnchor(where);
        head.clearText();
        plain(head);
        write(head.addNewTextParagraph(), title, size, true, INK, SERIF);
        say(
                slide,
                source,
                10.5,
                false,
                QUIET,
                SANS,
                new Rectangle2D.Double(MARGIN, HEIGHT - FOOT, WIDTH - 2 * MARGIN, 22));
        note(slide, notes);
        return slide;
    }

    private void note(XSLFSlide slide, String notes) {
        for (var shape : show.getNotesSlide(slide).getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(notes);
            }
        }
    }

    private static void say(
            XSLFSlide slide, String words, double size, boolean isBold, Color colour, String font, Rectangle2D where) {
        var box = slide.createTextBox();
        box.setAnchor(where);
        box.clearText();
        plain(box);
        write(box.addNewTextParagraph(), words, size, isBold, colour, font);
    }

    private static void plain(XSLFTextShape box) {
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.setVerticalAlignment(VerticalAlignment.TOP);
        box.setWordWrap(true);
    }

    private static void write(
            XSLFTextParagraph paragraph, String words, double size, boolean isBold, Color colour, String font) {
        paragraph.setTextAlign(TextAlign.LEFT);
        var run = paragraph.addNewTextRun();
        run.setText(words);
        run.setFontSize(size);
        run.setBold(isBold);
        run.setFontColor(colour);
        run.setFontFamily(font);
    }

    /** Says what the chart of a slide shows to those who cannot see it. */
    private static void name(XSLFSlide slide, String words) {
        for (XSLFShape shape : slide.getShapes()) {
            if (shape instanceof XSLFGraphicFrame && shape.getXmlObject() instanceof CTGraphicalObjectFrame frame) {
                frame.getNvGraphicFramePr().getCNvPr().setDescr(words);
            }
        }
    }

    /** A place in the unit in which charts want it. */
    private static Rectangle2D emu(Rectangle2D points) {
        return new Rectangle2D.Double(
                Units.toEMU(points.getX()),
                Units.toEMU(points.getY()),
                Units.toEMU(points.getWidth()),
                Units.toEMU(points.getHeight()));
    }

    /** The file; the same slides give the same bytes. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            show.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Repeatable.archive(bytes.toByteArray());
    }

    @Override
    public void close() {
        try {
            show.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
