export type Severity = 'error' | 'warning' | 'note';

/** A finding that its code says all about. */
export type NoArgs = Readonly<Record<string, never>>;
