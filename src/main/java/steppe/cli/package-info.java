/** The command line: one class per command, and the only place where all parts are wired together. */
package steppe.cli;
