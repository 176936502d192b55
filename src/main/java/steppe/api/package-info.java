/**
 * Steppe for programs: read a {@link steppe.api.Model}, make one {@link steppe.api.History} of it or a whole {@link steppe.api.Study},
 * and read the {@link steppe.api.Ensemble} that comes of it. With {@link steppe.plugin} this is all that programs may rely on; every
 * other package may change from version to version.
 *
 * <p>Whatever is refused, a file, a key, a name, is refused with an {@link java.lang.IllegalArgumentException} whose message says
 * where, what and why, a line for each problem.
 */
package steppe.api;
