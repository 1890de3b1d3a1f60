import type { HeadFault, PlanHead } from '../model/draft.ts';
import { FIVE_YEAR_PLANS } from '../model/five-year-plans.ts';
import { dayOf } from '../number/day.ts';
import { isRegionCode } from '../plan/region-code.ts';

/** The flags that give the head of a plan, as typed. */
export interface HeadFlags {
  readonly region?: string | undefined;
  readonly name?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly base?: string | undefined;
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly issuer?: string | undefined;
  readonly published?: string | undefined;
}

export type HeadRead =
  | { readonly ok: true; readonly head: PlanHead }
  | { readonly ok: false; readonly faults: readonly HeadFault[] };

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const [FIRST_YEAR, LAST_YEAR] = [1949, 2100];

/** Derives what the flags leave out; all that is wrong with them is told at once. */
export function readHead(flags: HeadFlags): HeadRead {
  const faults: HeadFault[] = [];
  const region = needed(flags.region, '--region', faults);
  const name = needed(flags.name, '--name', faults);
  const from = yearOf(needed(flags.from, '--from', faults), '--from', faults);
  const to = yearOf(needed(flags.to, '--to', faults), '--to', faults);
  const base = flags.base === undefined ? from - 1 : yearOf(flags.base, '--base', faults);
  if (region !== '' && !ID.test(region)) {
    faults.push({ code: 'region-id', args: { value: region } });
  }
  if (base >= from || from > to) faults.push({ code: 'order', args: { base, from, to } });
  const { code, published } = flags;
  if (code !== undefined && !isRegionCode(code, name)) {
    faults.push({ code: 'code', args: { value: code, name } });
  }
  if (published !== undefined && dayOf(published) === undefined) {
    faults.push({ code: 'date', args: { value: published } });
  }
  const title = given(flags.title, '--title', faults) ?? titleOf(name, from, to);
  const issuer = given(flags.issuer, '--issuer', faults);
  if (faults.length > 0) return { ok: false, faults };
  const years = from === to ? String(from) : `${String(from)}-${String(to)}`;
  return {
    ok: true,
    head: {
      id: `${region}-${years}`,
      title,
      region: { id: region, name, code },
      period: { base, from, to },
      issuer,
      published,
    },
  };
}

/** The name of the five-year plan of a period: 十四五. Undefined for other periods. */
export function planNumber(from: number, to: number): string | undefined {
  const plan = to === from + 4 ? FIVE_YEAR_PLANS.find((one) => one.from === from) : undefined;
  return plan && `${plan.number}五`;
}

function titleOf(name: string, from: number, to: number): string {
  const number = planNumber(from, to);
  if (number !== undefined) return `${name}“${number}”民政事业发展规划`;
  return from === to
    ? `${name}${String(from)}年民政工作要点`
    : `${name}民政事业发展规划（${String(from)}—${String(to)}年）`;
}

function needed(value: string | undefined, flag: string, faults: HeadFault[]): string {
  const text = value?.trim() ?? '';
  if (text === '') faults.push({ code: 'missing', args: { flag } });
  return text;
}

function given(value: string | undefined, flag: string, faults: HeadFault[]): string | undefined {
  if (value?.trim() === '') faults.push({ code: 'blank', args: { flag } });
  return value?.trim();
}

/** NaN where there is none: it is in no order with any other. */
function yearOf(text: string, flag: string, faults: HeadFault[]): number {
  if (text === '') return NaN;
  const year = /^\d{4}$/u.test(text) ? Number(text) : NaN;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  faults.push({ code: 'year', args: { flag, value: text } });
  return NaN;
}
