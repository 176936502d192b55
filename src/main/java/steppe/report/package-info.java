/** Findings in words, and the documents that hold them: the briefing and the slides of a run folder. */
package steppe.report;
