import { oracle } from './properties/answers.ts';
import {
  damagedBook,
  damagedPlan,
  damagedRealPlan,
  damagedRealTable,
  damagedTable,
  refused,
} from './properties/damage.ts';
import { lessKnown, monotone, removed, statuses, twice } from './properties/knowledge.ts';
import { layouts, orders, styles, workbooks } from './properties/tables.ts';
import { commands, reports } from './properties/reports.ts';
import { partsOfYears, verdicts, years } from './properties/verdicts.ts';
import type { Property } from './property.ts';

export const PROPERTIES: readonly Property[] = [
  oracle,
  lessKnown,
  removed,
  statuses,
  monotone,
  twice,
  layouts,
  workbooks,
  orders,
  styles,
  damagedPlan,
  damagedRealPlan,
  damagedTable,
  damagedRealTable,
  damagedBook,
  refused,
  verdicts,
  years,
  partsOfYears,
  reports,
  commands,
];
