package steppe.cli;

/** What commands are told that ask something of a run folder as a whole. */
final class WholeFolder extends BatchOptions {}
