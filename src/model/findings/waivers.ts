import type { WaiverUnused } from '../waivers.ts';
import type { Severity } from './severity.ts';

/** Findings in a file of approved exceptions, and about what they are for. */
export interface WaiverFindingArgs {
  /** `found`: what the file is instead, as far as it can be told. */
  'waivers/not-waivers': { found: 'empty' | 'plan' | 'other' };
  'waivers/unknown-key': { key: string; nearest: string | null; known: string[] };
  'waivers/missing-key': { key: string; example: string | null };
  'waivers/wrong-form': { key: string; value: string; example: string };
  'waivers/other-plan': { plan: string; evaluated: string };
  'waivers/unknown-indicator': { id: string; nearest: string | null };
  'waivers/year-outside-period': { year: number; from: number; to: number };
  'waivers/no-such-day': { date: string };
  'waivers/twice': { id: string; year: number; firstLine: number };
  /** `at` is the evaluated year. */
  'waivers/expired': {
    id: string;
    name: string;
    number: string;
    year: number;
    expires: string;
    at: number;
  };
  'waivers/unused': {
    id: string;
    name: string;
    number: string;
    year: number;
    reason: WaiverUnused;
    /** The years in which it is due as it stands in the evaluated year. */
    due: number[];
    at: number;
  };
}

export const WAIVER_SEVERITIES: Readonly<Record<keyof WaiverFindingArgs, Severity>> = {
  'waivers/not-waivers': 'error',
  'waivers/unknown-key': 'error',
  'waivers/missing-key': 'error',
  'waivers/wrong-form': 'error',
  'waivers/other-plan': 'error',
  'waivers/unknown-indicator': 'error',
  'waivers/year-outside-period': 'error',
  'waivers/no-such-day': 'error',
  'waivers/twice': 'error',
  'waivers/expired': 'warning',
  'waivers/unused': 'warning',
};
