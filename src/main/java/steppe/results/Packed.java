package steppe.results;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Whole numbers in few bytes: seven bits a byte, lowest first, so that small ones take one. */
final class Packed {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 10;
    private static final int SEVEN_BITS = 7;
    private static final int MORE = 0x80;

    private Packed() {}

    /** Writes them. */
    static final class Writer implements AutoCloseable {
        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER];
        private int size;

        Writer(OutputStream out) {
            this.out = out;
        }

        /** @param value at least 0 takes few bytes; any other ten */
        void write(long value) throws IOException {
            if (size > BUFFER - LONGEST) {
                flush();
            }
            long rest = value;
            while ((rest & -MORE) != 0) {
                buffer[size++] = (byte) (rest | MORE);
                rest >>>= SEVEN_BITS;
            }
            buffer[size++] = (byte) rest;
        }

        private void flush() throws IOException {
            out.write(buffer, 0, size);
            size = 0;
        }

        @Override
        public void close() throws IOException {
            flush();
            out.close();
        }
    }

    /** Reads them back. */
    static final class Reader implements AutoCloseable {
        private final InputStream in;
        private final byte[] buffer = new byte[BUFFER];
        private int size;
        private int at;

        Reader(InputStream in) {
            this.in = in;
        }

        /** @throws EOFException if there are no more */
        long read() throws IOException {
            long value = 0;
            for (int shift = 0; ; shift += SEVEN_BITS) {
                if (at == size) {
                    fill();
                }
                byte next = buffer[at++];
                value |= (long) (next & MORE - 1) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private void fill() throws IOException {
            size = in.read(buffer);
            at = 0;
            if (size <= 0) {
                throw new EOFException("ends too early");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
