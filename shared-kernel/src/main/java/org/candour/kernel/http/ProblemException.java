package org.candour.kernel.http;

/** Carries a {@link Problem} from an edge to where it is rendered. Not for decisions: a refusal there is a value. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** An exception whose message is the code alone. */
    public ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}
