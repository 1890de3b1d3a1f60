import type { Report } from '../model/report.ts';

type Asked = Pick<Report, 'year' | 'options'>;

const DECEMBER = 12;

/** The month up to whose end the evaluated year was looked at; undefined where the year is whole. */
export function asOfMonth({ options }: Asked): number | undefined {
  const month = options.asOf === null ? DECEMBER : Number(options.asOf.slice(-2));
  return month === DECEMBER ? undefined : month;
}

/** What is due by the end of it has been judged. */
export function lastWholeYear(report: Asked): number {
  return asOfMonth(report) === undefined ? report.year : report.year - 1;
}

/** The end of the period is still to come. */
export function isMidway(report: Asked & Pick<Report, 'plan'>): boolean {
  return lastWholeYear(report) < report.plan.period.to;
}
