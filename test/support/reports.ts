import { expect } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { run } from './run.ts';
import { schemaFaults } from './schema.ts';

/** Evaluations of real and of made-up figures (合成数据), by name. */
export const REPORTS = {
  'xuchang-2020': ['xuchang', 'fixtures/xuchang-2020.csv', '-y', '2020'],
  'wansheng-2020': ['wansheng', 'fixtures/wansheng-2020.csv', '-y', '2020'],
  'jinjiang-2020': ['jinjiang', 'fixtures/jinjiang-2020.csv', '-y', '2020'],
  'synthetic-xuchang-2023': [
    ...['xuchang', 'fixtures/synthetic-xuchang-2021-2025.csv'],
    ...['-y', '2023', '--years', '2021-2023'],
  ],
  'synthetic-jinjiang-2025': [
    'jinjiang',
    'fixtures/synthetic-jinjiang-2021-2025.csv',
    '-y',
    '2025',
  ],
  'synthetic-forms-2025': [
    ...['./fixtures/synthetic-forms-2021-2025.yaml', 'fixtures/synthetic-forms-2025.csv'],
    ...['--years', '2021-2025'],
  ],
  'synthetic-exceptions-2024': [
    ...['./fixtures/synthetic-exceptions-2021-2025.yaml', 'fixtures/synthetic-exceptions-2024.csv'],
    ...['--years', '2021-2024', '--waivers', 'fixtures/synthetic-exceptions-waivers.yaml'],
  ],
  'synthetic-steps-2025': [
    './fixtures/synthetic-steps-2021-2025.yaml',
    'fixtures/synthetic-steps-2025.csv',
  ],
  'synthetic-draft-2025': [
    ...['./fixtures/synthetic-forms-2021-2025.yaml', 'fixtures/synthetic-faulty-2025.csv'],
    ...['--draft', '-y', '2025', '--years', '2021-2025'],
  ],
} as const;

export type ReportName = keyof typeof REPORTS;
export const REPORT_NAMES = Object.keys(REPORTS) as ReportName[];

/** The stored form of one of them, checked against its schema. */
export async function storedReport(name: ReportName): Promise<Report> {
  const { stdout } = await run(['evaluate', ...REPORTS[name], '--format', 'json']);
  expect(schemaFaults('report', stdout)).toEqual([]);
  return JSON.parse(stdout) as Report;
}
