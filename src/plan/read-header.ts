import { parse } from 'yaml';

/** What a plan is chosen by, read without the rest of it. */
export interface PlanHeader {
  readonly id: string;
  readonly region: {
    readonly id: string;
    readonly name: string;
    readonly code: string | undefined;
  };
  readonly from: number;
  readonly to: number;
}

const LISTS = /^(?:series|indicators|commitments)\s*:/mu;

/**
 * The head of a plan file: everything before its first list, or the whole
 * where the head does not stand first. Undefined where it is no plan; what is
 * wrong with it then is for the loader to say.
 */
export function readPlanHeader(text: string): PlanHeader | undefined {
  const end = LISTS.exec(text)?.index;
  return headerOf(text.slice(0, end)) ?? (end === undefined ? undefined : headerOf(text));
}

function headerOf(text: string): PlanHeader | undefined {
  let data: unknown;
  try {
    data = parse(text, { stringKeys: true, maxAliasCount: 0, logLevel: 'silent' });
  } catch {
    return undefined;
  }
  const plan = recordOf(data);
  const region = recordOf(plan['region']);
  const period = recordOf(plan['period']);
  const { id, name, code } = region;
  const { from, to } = period;
  if (typeof plan['id'] !== 'string' || typeof id !== 'string' || typeof name !== 'string')
    return undefined;
  if (typeof from !== 'number' || typeof to !== 'number') return undefined;
  return {
    id: plan['id'],
    region: { id, name, code: typeof code === 'string' ? code : undefined },
    from,
    to,
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
