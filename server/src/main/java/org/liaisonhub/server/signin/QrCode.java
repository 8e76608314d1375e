package org.liaisonhub.server.signin;

import gg.jte.Content;
import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code as SVG inside the page, so that its text never becomes the address of an image. */
public final class QrCode {
    /** Modules of white around it. Source: ISO/IEC 18004, section 6.3.8. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** The code of {@code text}, dark on white whatever the page around it; who cannot see it has the text. */
    public static Content svg(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        int size = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return output ->
                output.writeContent("<svg class=\"console-qr\" aria-hidden=\"true\" viewBox=\"0 0 " + size + " "
                        + size + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                        + "H0z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>");
    }
}
