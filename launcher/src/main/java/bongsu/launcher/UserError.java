package bongsu.launcher;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * Something that the user can mend: a file that is not there, a port that is taken, a value that is wrong. Its message
 * names the value and says what to do; it is printed as it is, without a stack trace, and the exit status is 1.
 */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An error with the message that the user sees. */
    public UserError(String message) {
        super(message);
    }

    /** An error with the message that the user sees and its cause, which only {@code --verbose} shows. */
    public UserError(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The error of a file that cannot be read.
     *
     * @param what the file, as the user thinks of it: "The file news.jsonl"
     */
    public static UserError unreadable(String what, IOException cause) {
        String why = switch (cause) {
            case NoSuchFileException missing -> " is not there.";
            case CharacterCodingException bytes -> " is no text in UTF-8.";
            case AccessDeniedException denied -> " may not be read.";
            default -> " cannot be read: " + cause;
        };
        return new UserError(what + why, cause);
    }
}
