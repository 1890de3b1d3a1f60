import type { Outlook, Standing } from '../model/report.ts';

/** What an answer means at a glance; the word beside it says it, too. */
export type Mood = 'good' | 'bad' | 'doubt';

/** Inks as rrggbb: on white and on their {@link FILL} every one has a contrast above 7 to 1. */
export const INK: Readonly<Record<Mood, string>> = {
  good: '0b4f24',
  bad: '8f0d0d',
  doubt: '6b3f00',
};

export const FILL: Readonly<Record<Mood, string>> = {
  good: 'dff0e3',
  bad: 'fae1e1',
  doubt: 'fdeccf',
};

/** Undefined: nothing to be judged yet. */
export const MOOD_OF_STANDING: Readonly<Record<Standing, Mood | undefined>> = {
  met: 'good',
  missed: 'bad',
  'no-data': 'doubt',
  undetermined: 'doubt',
  waived: 'doubt',
  'not-due': undefined,
};

export const MOOD_OF_OUTLOOK: Readonly<Record<Outlook, Mood>> = {
  achieved: 'good',
  held: 'good',
  ahead: 'good',
  'on-track': 'good',
  behind: 'bad',
  reversing: 'bad',
  undetermined: 'doubt',
};
