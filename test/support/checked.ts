import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finding, type Finding } from '../../src/model/finding.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';
import type { Checked } from '../../src/render/checked.ts';
import { ROOT } from './run.ts';

/** File names that each format has to write in its own way. */
export const AWKWARD = [
  'plans/规划 甲.yaml',
  'plans/a,b:c=d.yaml',
  'plans/50%25.yaml',
  `plans/"quoted" & <tagged>'.yaml`,
  'plans/two\nlines\r\u001b[31m.yaml',
  'a:b/#?[x]{y}.yaml',
  '/absolute/规划.yaml',
];

const version = '1.2.3';

export const NOTHING: Checked = {
  version,
  plans: [{ file: 'plans/sound-2021-2025.yaml', id: 'sound', indicators: 2, commitments: 1 }],
  findings: [],
};

/** Every finding of the bad plans under awkward names, one that stands nowhere, one in another file, one allowed. */
export function everything(): Checked {
  const folder = join(ROOT, 'fixtures/plans-bad');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const found = names.flatMap((name, index) => {
    const file = AWKWARD[index % AWKWARD.length] ?? '';
    return loadPlan({ file, bytes: readFileSync(join(folder, name)), sha256: '' }).findings;
  });
  const plans = AWKWARD.map((file) => ({ file, id: null, indicators: null, commitments: null }));
  return {
    version,
    plans: [...plans, ...NOTHING.plans],
    findings: [...found, ...ODD_FINDINGS],
  };
}

const place = { file: AWKWARD[0] ?? '', line: 3, column: 5, length: 4, lineText: '    错 误 内容' };
const ODD_TEXT =
  '甲\u0000\u001b[31m\u202e\uffff\ud800 "q" \'s\' <b>&amp;]]> 50% {0} {{x}} [a](1)\r\n乙\t::error::';

const ODD_FINDINGS: readonly Finding[] = [
  finding('plan/remark', { id: 'x', name: ODD_TEXT, note: ODD_TEXT }, place),
  finding('plan/never-missed', { id: ODD_TEXT, bound: '0', range: '0—' }, place),
  finding('plan/no-such-day', { date: ODD_TEXT }, place),
  finding('plan/duplicate-id', { id: ODD_TEXT, firstLine: 3 }),
  finding('plan/too-many-warnings', { count: 2, most: 1 }),
  finding('plan/id-file', { id: 'a', file: 'b' }, { file: 'elsewhere.yaml', line: 1, column: 1 }),
  {
    ...finding('plan/never-missed', { id: 'x', bound: '0', range: '0—' }, place, 'note'),
    allowed: ODD_TEXT,
  },
];
