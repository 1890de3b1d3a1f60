import type { PlanFile, Target as TargetNode, Where as WhereNode } from '../model/plan-file.ts';
import type { Bound, PlanNumber, Target, When, Where } from '../model/plan.ts';
import { multipliers, numberAt } from './plan-numbers.ts';
import { boundKeys, comparisonOf, timesOf } from './promised.ts';
import { readNumber } from './quantity.ts';
import { yearOf } from './rules/rules-targets.ts';
import type { Path, YamlText } from './yaml/yaml-text.ts';

/** Targets and conditions of a plan file that has passed its checks. */
export function buildWhere(node: WhereNode, path: Path, yaml: YamlText): Where {
  const { comparator, bound } = comparisonOf(node);
  return { series: node.series, comparator, bound: buildBound(bound, [...path, comparator], yaml) };
}

export function buildTarget(
  written: TargetNode,
  path: Path,
  period: PlanFile['period'],
  yaml: YamlText,
): Target {
  const { comparator, bound } = comparisonOf(written);
  const tolerance = readNumber(yaml.source([...path, 'tolerance']));
  return {
    comparator,
    bound: buildBound(bound, [...path, comparator], yaml),
    when: buildWhen(written, period),
    ...(tolerance === undefined ? {} : { tolerance }),
  };
}

function buildWhen(target: TargetNode, period: PlanFile['period']): When {
  const { by, every, from } = timesOf(target);
  if (every !== undefined) {
    const first = from === undefined ? period.from : yearOf(from);
    const fromDate = typeof from === 'string' ? { fromDate: from } : {};
    return { kind: 'every', from: first, to: period.to, ...fromDate };
  }
  if (by === undefined) return { kind: 'by-year' };
  return { kind: 'by', year: yearOf(by), ...(typeof by === 'string' ? { date: by } : {}) };
}

function buildBound(node: unknown, at: Path, yaml: YamlText): Bound {
  if (node === true) return { kind: 'completion' };
  const { series, lag = 0, byYear, steps, of } = boundKeys(node);
  if (series !== undefined) {
    return { kind: 'relation', series, times: multipliers(yaml, [...at, 'times']), lag };
  }
  if (byYear !== undefined) {
    const years = Object.keys(byYear)
      .map(Number)
      .sort((a, b) => a - b);
    return {
      kind: 'by-year',
      years: years.map((year) => ({ year, ...ends(yaml, [...at, 'byYear', String(year)]) })),
    };
  }
  if (steps !== undefined && of !== undefined) {
    return {
      kind: 'steps',
      series: of,
      steps: steps.map((_step, index) => ({
        upTo: readNumber(yaml.source([...at, 'steps', index, 'upTo'])),
        low: numberAt(yaml, [...at, 'steps', index, 'bound']),
      })),
    };
  }
  return { kind: 'number', ...ends(yaml, at) };
}

function ends(yaml: YamlText, at: Path): { low: PlanNumber; high?: PlanNumber } {
  const high = readNumber(yaml.source([...at, 1]));
  if (high === undefined) return { low: numberAt(yaml, at) };
  return { low: numberAt(yaml, [...at, 0]), high };
}
