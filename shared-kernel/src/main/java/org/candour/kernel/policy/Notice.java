package org.candour.kernel.policy;

import java.util.Map;
import org.candour.kernel.consent.NoticeTopic;

/**
 * The text given to families, as one version.
 *
 * @param version  for example {@code 1}
 * @param language BCP 47
 * @param title    its heading
 * @param topics   what it says on each of the six topics (R6)
 * @param sha256   of the file, in hex
 */
public record Notice(String version, String language, String title, Map<NoticeTopic, String> topics, String sha256) {

    /** Copies the topics. */
    public Notice {
        topics = Map.copyOf(topics);
    }
}
