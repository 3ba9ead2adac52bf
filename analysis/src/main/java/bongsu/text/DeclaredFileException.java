package bongsu.text;

/**
 * A file of declared knowledge (a catalogue, rules, words) that says something which cannot be used. The message names the file, the
 * place and what to do: whoever edited the file mends it.
 */
public final class DeclaredFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** An error with the message that the user sees. */
    public DeclaredFileException(String message) {
        super(message);
    }

    /** An error with the message that the user sees and its cause. */
    public DeclaredFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
