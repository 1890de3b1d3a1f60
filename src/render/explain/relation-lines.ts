import type { ExplainTexts } from '../../messages/explain-texts.ts';
import type { ReportTexts } from '../../messages/index.ts';
import type { Part, Relation } from '../../model/report.ts';
import { amountText } from '../amounts.ts';
import { operandDigits, timesFactor } from './digits.ts';
import { operandLine } from './value-lines.ts';

type Requirement = NonNullable<Part['requirement']>;

/** The other series that a bound rests on, its figures, and how the bound comes out of them. */
export function relationLines(
  { requirement, unit }: Part,
  words: ExplainTexts,
  texts: ReportTexts,
): string[] {
  if (requirement === null) return [];
  const { relation, steps } = requirement;
  const heads = [
    ...(relation === null
      ? []
      : [
          `${words.relation(relation.name, relation.year, [...new Set(relation.times)])}${texts.colon}${amountText(relation.value, relation.unit)}`,
        ]),
    ...(steps === null
      ? []
      : [
          `${words.steps(steps.name, steps.year)}${texts.colon}${amountText(steps.value, steps.unit)}`,
        ]),
  ];
  const operands = [...(relation?.operands ?? []), ...(steps?.operands ?? [])];
  return [
    ...heads,
    ...operands.map((one) => operandLine(one, words, texts)),
    ...(relation === null ? [] : arithmetic(requirement, relation, unit)),
  ].map((line) => `  ${line}`);
}

/** 5538元/年 × 1.3 = 7199.4元/年, 650 × 12 × 1.3 = 10140元/年: of one number. */
function arithmetic(
  { bound, boundExact, comparator }: Requirement,
  { value, unit: from, times, factor: conversion }: Relation,
  unit: string | null,
): string[] {
  const [factor, ...others] = [...new Set(times)];
  if (value?.value == null || bound === null || factor === undefined) return [];
  if (others.length > 0 || factor === '1' || comparator === 'between') return [];
  const digits = operandDigits({ value: value.value, exact: value.exact });
  const result = boundExact === undefined ? bound : `${boundExact} ≈ ${bound}`;
  // In one unit it stands behind the number; where it is converted the factor does.
  const scaled =
    conversion === undefined ? `${digits}${from ?? ''}` : `${digits}${timesFactor(conversion)}`;
  return [`${scaled} × ${factor} = ${result}${unit ?? ''}`];
}
