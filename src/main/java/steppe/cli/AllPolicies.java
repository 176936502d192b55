package steppe.cli;

/** What analyses of all policies are told. */
final class AllPolicies extends BatchOptions {}
