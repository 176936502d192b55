package steppe.chart;

import java.awt.Dimension;
import java.awt.RenderingHints;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A figure as an SVG document: words stay text, ids carry the figure's name so that several fit one web page. */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String FONTS = "DejaVu Sans, Verdana, Arial, sans-serif";

    private Svg() {}

    static String of(Figure figure) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
            var root = draw(figure, document);
            root.setAttribute("viewBox", "0 0 " + Figure.WIDTH + " " + Figure.HEIGHT);
            root.setAttribute("role", "img");
            root.insertBefore(
                    words(document, "desc", figure.subtitle() + " " + figure.caption()), root.getFirstChild());
            root.insertBefore(words(document, "title", figure.title()), root.getFirstChild());
            fallBack(root);
            leaveOut(root);
            own(root, figure.stem());
            document.replaceChild(root, document.getDocumentElement());
            return text(document);
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the JDK's own XML is not as it should be", e);
        }
    }

    private static Element draw(Figure figure, Document document) {
        var context = SVGGeneratorContext.createDefault(document);
        context.setComment("Steppe");
        context.setPrecision(2);
        context.setIDGenerator(new SVGIDGenerator() {
            @Override
            public String generateID(String prefix) {
                return super.generateID(figure.stem() + "-" + prefix);
            }
        });
        var g = new SVGGraphics2D(context, false);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setSVGCanvasSize(new Dimension(Figure.WIDTH, Figure.HEIGHT));
        figure.draw(g);
        return g.getRoot();
    }

    private static Element words(Document document, String tag, String words) {
        var element = document.createElementNS(NAMESPACE, tag);
        element.setTextContent(words);
        return element;
    }

    /** Names fonts to take where the first is not there. */
    private static void fallBack(Element element) {
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FONTS);
        }
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                fallBack(inner);
            }
        }
    }

    /** Leaves out characters of words that no document may hold. */
    private static void leaveOut(Node node) {
        if (node instanceof CharacterData text) {
            text.setData(text.getData()
                    .codePoints()
                    .filter(Svg::isAllowed)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            leaveOut(child);
        }
    }

    private static boolean isAllowed(int c) {
        return c == '\n'
                || c == '\t'
                || !Character.isISOControl(c)
                        && Character.getType(c) != Character.SURROGATE
                        && c != 0xfffe
                        && c != 0xffff;
    }

    /** Gives the one id that the generator names itself the figure's name too. */
    private static void own(Element root, String stem) {
        var groups = root.getElementsByTagName("defs");
        for (int i = 0; i < groups.getLength(); i++) {
            var defs = (Element) groups.item(i);
            if (!defs.getAttribute("id").startsWith(stem)) {
                defs.setAttribute("id", stem + "-" + defs.getAttribute("id"));
            }
        }
    }

    private static String text(Document document) throws TransformerException {
        document.setXmlStandalone(true);
        var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        var text = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
