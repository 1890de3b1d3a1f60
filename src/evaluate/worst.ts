import type { Outlook, Status } from '../model/terms.ts';

/** From the worst: what decides where parts differ. */
const OUTLOOK_ORDER: readonly Outlook[] = [
  'reversing',
  'behind',
  'undetermined',
  'on-track',
  'ahead',
  'achieved',
  'held',
];

/**
 * Missed if one is. With a gap beside others that are met something is
 * known, not enough: undetermined; what is not yet due does not count.
 */
export function worstStatus(statuses: readonly Status[]): Status {
  const due = statuses.filter((status) => status !== 'not-due');
  if (due.length === 0) return 'not-due';
  if (due.includes('missed')) return 'missed';
  if (due.every((status) => status === 'met')) return 'met';
  return due.every((status) => status === 'no-data') ? 'no-data' : 'undetermined';
}

export function worstOutlook(outlooks: readonly (Outlook | null)[]): Outlook | null {
  if (outlooks.includes(null)) return null;
  return OUTLOOK_ORDER.find((outlook) => outlooks.includes(outlook)) ?? null;
}
