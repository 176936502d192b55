package steppe.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xslf.usermodel.XSLFChart;

/** Takes the clock out of office files, so that the same content gives the same bytes. */
final class Repeatable {
    /** What stands where a file wants a date: the first that a ZIP archive knows. */
    static final Optional<Date> DATE = Optional.of(new Date(315532800000L));

    private static final LocalDateTime FIRST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Repeatable() {}

    /** Dates the workbook of a chart. */
    static void date(XSLFChart chart) {
        try {
            var properties = chart.getWorkbook().getProperties().getCoreProperties();
            properties.setCreated(DATE);
            properties.setModified(DATE);
        } catch (IOException | InvalidFormatException e) {
            throw new UncheckedIOException(new IOException("the workbook of a chart cannot be dated", e));
        }
    }

    /** An archive with all its entries of one date, those of archives in it too. */
    static byte[] archive(byte[] archive) {
        var bytes = new ByteArrayOutputStream(archive.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(FIRST);
                out.putNextEntry(copy);
                var content = in.readAllBytes();
                out.write(entry.getName().endsWith(".xlsx") ? archive(content) : content);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
