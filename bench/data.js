// Made-up input (合成数据), the same in every run: a plan and two CSV files of its figures.
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const YEARS = [2021, 2022, 2023, 2024, 2025];
const REGION = '合成市';
const HEAD = {
  schemaVersion: 1,
  id: 'synthetic-2021-2025',
  title: '合成数据：合成市民政事业发展规划',
  region: { id: 'synthetic', name: REGION },
  period: { base: 2020, from: 2021, to: 2025 },
  source: { issuer: '合成数据', published: '2021-12-31' },
};
const SUBJECTS = [
  ...['城市社区居家养老服务', '农村特困人员集中供养', '残疾人两项补贴发放', '留守儿童关爱保护'],
  ...['公益性节地生态安葬', '婚姻登记便民利民服务', '志愿服务与慈善募捐', '社会工作专业人才培养'],
];
const BEDS = { 2022: 30, 2023: 34.5, 2024: 40, 2025: 45 };
const SHARE = { min: 0, max: 100 };

/** What is counted of each subject: name, unit, and what else its indicator says. */
const aspects = (subject) => [
  ['设施乡镇覆盖率', '%', { baseline: 31.1, range: SHARE, target: { atLeast: 55, by: 2025 } }],
  ['每千人口床位数', '张', { range: { min: 0 }, target: { atLeast: { byYear: BEDS } } }],
  ['从业人员总数', '万人', { baseline: 20.35, target: { above: 50.5, by: 2025 } }],
  ['服务站点数量', '个', { baseline: 18, target: { between: [35, 90], by: 2025 } }],
  ['月人均补助标准', '元/月', { baseline: 25, target: standardTarget(subject) }],
];

const INDICATORS = SUBJECTS.flatMap((subject, s) =>
  aspects(s).map(([name, unit, fields], a) => ({
    id: `subject-${s}-aspect-${a}`,
    name: subject + name,
    unit,
    attribute: (s + a) % 2 === 0 ? 'binding' : 'anticipatory',
    ...fields,
    ref: `专栏${s + 1} 第${a + 1}项`,
  })),
);

/** Each standard but the first is to keep pace with that of the subject before it. */
function standardTarget(subject) {
  if (subject === 0) return { atLeast: 60, by: 2025 };
  const before = { series: `subject-${subject - 1}-aspect-4`, times: 0.8 };
  if (subject % 2 === 1) return { atLeast: before, by: 2025 };
  return { atLeast: { ...before, lag: 1 }, every: 'year' };
}

/** Written as plans are, a block for each indicator; JSON values are YAML too. */
export function writePlan(path, id = HEAD.id) {
  const lines = (fields) =>
    Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const items = INDICATORS.map((indicator) => `  - ${lines(indicator).join('    ')}`);
  writeFileSync(path, `${lines({ ...HEAD, id }).join('')}indicators:\n${items.join('')}`);
}

/** As many plans of 40 indicators each in a directory; returns their paths. */
export function writePlans(directory, count) {
  return Array.from({ length: count }, (_, index) => {
    const path = join(directory, `synthetic-${index + 1}.yaml`);
    writePlan(path, `synthetic-${index + 1}`);
    return path;
  });
}

/** Figures of the region: all indicators in 2025, then in the year before, until there are enough. */
export function writeSmallCsv(path, rows) {
  const record = (index, { name, unit }, year) =>
    `${name},${unit},${year},${figure(index, year, 0)},年报数,合成数据`;
  const years = [2025, 2024];
  const records = years.flatMap((year) => INDICATORS.map((row, index) => record(index, row, year)));
  const lines = ['指标名称,单位,年份,完成值,数据状态,备注', ...records.slice(0, rows), ''];
  writeFileSync(path, lines.join('\n'));
}

/** The region, then area after area, as their reports would be stacked; written piece by piece. */
export function writeLargeCsv(path, rows) {
  const rowsOfArea = INDICATORS.length * YEARS.length;
  const file = openSync(path, 'w');
  writeSync(file, 'indicator,year,area,value\n');
  for (let area = 0; area * rowsOfArea < rows; area += 1) {
    const name = area === 0 ? REGION : `合成数据第${area}镇`;
    const records = INDICATORS.flatMap((indicator, index) =>
      YEARS.map((year) => `${indicator.name},${year},${name},${figure(index, year, area)}\n`),
    );
    writeSync(file, records.slice(0, rows - area * rowsOfArea).join(''));
  }
  closeSync(file);
}

/** Between 20 and 90, growing over the years, with none to two decimals; scattered by a hash. */
function figure(indicator, year, area) {
  const hash = Math.imul(area * 8191 + indicator * 31 + year, 0x9e3779b1);
  const scattered = ((hash ^ (hash >>> 15)) >>> 0) % 1000;
  return (17 + indicator + (year - 2020) * 3 + scattered / 100).toFixed(indicator % 3);
}
