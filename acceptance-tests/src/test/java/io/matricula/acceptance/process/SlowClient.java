package io.matricula.acceptance.process;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends the head of a request at once, and its body byte by byte. */
record SlowClient(Socket socket, boolean chunked) {

    private static final int TIMEOUT_MILLIS = 30_000;

    static SlowClient of(URI server, String request, String length) throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        var slow = new SlowClient(socket, length.contains("chunked"));
        slow.write(
                request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n");
        return slow;
    }

    /** One byte more, unless the server has had enough. */
    void drip() {
        try {
            write(chunked ? "1\r\n \r\n" : " ");
        } catch (IOException closed) {
            // The answer is there to be read.
        }
    }

    /** What the server said before it closed the connection. */
    String answer() {
        try (socket) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
