package bongsu.launcher.demo;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.HashMap;
import java.util.Map;

/**
 * Fills the houses' page templates (Mustache: {@code {{x}}} escaped, {@code {{{x}}}} as it is) and turns text into
 * the bytes of an encoding. A name in a template that the model lacks is an error, not an empty string.
 */
final class Typesetter {
    private final Map<String, Template> templates = new HashMap<>();

    Typesetter(Map<String, String> sources) {
        Mustache.Compiler compiler = Mustache.compiler().escapeHTML(true).nullValue("");
        sources.forEach((name, text) -> templates.put(name, compiler.compile(text)));
    }

    /** The template {@code house/file}, filled. */
    String set(String name, Map<String, ?> model) {
        Template template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException("no template newsroom/" + name);
        }
        return template.execute(model);
    }

    /** The encoding that is meant by what pages call it: MS949 by EUC-KR. */
    static Charset charset(String name) {
        return Charset.forName(name.equalsIgnoreCase("EUC-KR") ? "MS949" : name);
    }

    /** The bytes of a text in HTML or XML; characters that the encoding lacks become numeric references. */
    static byte[] bytes(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            writable.append(encoder.canEncode(letter) ? letter : "&#" + c + ";");
        });
        try {
            ByteBuffer encoded = encoder.encode(CharBuffer.wrap(writable));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("half a character in: " + text, e);
        }
    }
}
