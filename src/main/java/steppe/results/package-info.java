/** Run folders: written once, whole or marked unfinished, and read back as tables. */
package steppe.results;
