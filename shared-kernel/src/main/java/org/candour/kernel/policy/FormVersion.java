package org.candour.kernel.policy;

import org.candour.kernel.consent.ConsentMethod;
import org.candour.kernel.consent.FormMeaning;

/**
 * A consent form, as one version; the version carries the meaning of a mark.
 *
 * @param version for example {@code 1}
 * @param meaning what a mark in a box says (R50)
 * @param method  how the form is given
 * @param pages   how many pages it has
 */
public record FormVersion(String version, FormMeaning meaning, ConsentMethod method, int pages) {}
