package bongsu.launcher;

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
}
