import type { ReportTexts } from '../messages/index.ts';
import type { Indicator, Part } from '../model/report.ts';
import { promisesOf, shortNameOf } from './promises.ts';

/** What stands exactly on its bound, what counts what, what the plan file fills in. */
export function remarkLines(rows: readonly Indicator[], texts: ReportTexts): string[] {
  const onTheLine = rows
    .flatMap(promisesOf)
    .filter((part) => part.onTheLine)
    .map(shortNameOf);
  return [
    ...(onTheLine.length === 0 ? [] : [texts.onTheLineList(onTheLine)]),
    ...termLines(rows, texts),
  ];
}

/** What counts what, and what the plan file fills in. */
export function termLines(rows: readonly Indicator[], texts: ReportTexts): string[] {
  const parts = rows.flatMap(promisesOf);
  const named = (wanted: (part: Part) => boolean): string[] =>
    parts.filter(wanted).map(shortNameOf);
  const impliedDue = named((part) => part.implied.includes('due'));
  const impliedOperator = named((part) => part.implied.includes('operator'));
  const impliedTolerance = named((part) => part.implied.includes('tolerance'));
  return [
    ...definitionsOf(parts).map(([name, definition]) => texts.definition(name, definition)),
    ...(impliedDue.length === 0 ? [] : [texts.impliedDue(impliedDue)]),
    ...(impliedOperator.length === 0 ? [] : [texts.impliedOperator(impliedOperator)]),
    ...(impliedTolerance.length === 0 ? [] : [texts.impliedTolerance(impliedTolerance)]),
  ];
}

/** What is counted (口径), of the promises and of the figures that they rest on, each once. */
function definitionsOf(parts: readonly Part[]): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  for (const part of parts) {
    if (part.definition !== null) found.set(shortNameOf(part), part.definition);
    const { relation, steps } = part.requirement ?? { relation: null, steps: null };
    for (const { name, definition } of [
      ...(part.actual?.derived === true ? part.actual.operands : []),
      ...(relation?.operands ?? []),
      ...(steps?.operands ?? []),
    ]) {
      if (definition !== null) found.set(name, definition);
    }
  }
  return [...found];
}
