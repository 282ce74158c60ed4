package org.candour.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The program. Without a profile it runs as {@code demo}: demo people sign in with tokens it issues itself. {@code
 * rehearsal} lets the clock be set, {@code production} needs an identity provider; which of them go together is in
 * {@link StartRules}.
 */
@SpringBootApplication(
        scanBasePackages = {"org.candour.app", "org.candour.command"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class CandourApplication {

    /** Exit status when the program refuses to start, for a reason that it prints. */
    static final int EXIT_REFUSED = 2;

    /** Made by Spring. */
    public CandourApplication() {}

    /** The program before it runs, its rules for starting included. */
    public static SpringApplication application() {
        var application = new SpringApplication(CandourApplication.class);
        application.addInitializers(StartRules::check);
        return application;
    }

    /** Starts it and returns when it answers; it ends with the process, and says so when everything has stopped. */
    public static void main(String[] args) {
        try {
            application().run(args);
            SpringApplication.getShutdownHandlers().add(ReadyLines::stopped);
        } catch (RuntimeException e) {
            // Why has been printed by StartReporter, or by Spring where it was no refusal.
            System.exit(EXIT_REFUSED);
        }
    }
}
