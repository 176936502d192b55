package steppe.cli;

/** What commands are told that only need to know how to speak and with how many threads to work. */
final class VoiceOptions extends Speech {}
