import type { Finding, Severity } from '../model/finding.ts';
import { printable } from '../text/printable.ts';
import { totalLine, validPlan, type Checked } from './checked.ts';
import { findingSentence } from './finding-sentence.ts';
import { findingHead, placeText } from './findings-text.ts';
import { plain, type RenderOptions } from './options.ts';
import { attributes, xmlText } from './xml.ts';

interface Suite {
  readonly name: string;
  /** What is tested when nothing is wrong or doubtful. */
  readonly sound: string;
  readonly findings: readonly Finding[];
}

/**
 * JUnit XML, as CI services read it: a suite for each plan, a failure for
 * each error, a passing test for each warning; notes are output of the suite.
 * Has no times: the same plans give the same bytes.
 */
export function renderFindingsJunit(checked: Checked, options: RenderOptions): string {
  const plainly = { ...options, paint: plain };
  const suites = suitesOf(checked, plainly);
  const lines = suites.flatMap((suite) => suiteLines(suite, plainly));
  const counts = countsOf(suites);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'plancheck validate', ...counts })}>`,
    ...lines,
    '</testsuites>',
    '',
  ].join('\n');
}

/** What stands in no plan that was checked has a suite of its own, lest it be lost. */
function suitesOf(checked: Checked, options: RenderOptions): Suite[] {
  const files = new Set(checked.plans.map(({ file }) => file));
  const plans = checked.plans.map((plan) => ({
    name: plan.file,
    sound: validPlan(plan, options) ?? plan.file,
    findings: checked.findings.filter(({ place }) => place?.file === plan.file),
  }));
  const others = checked.findings.filter(({ place }) => !files.has(place?.file ?? ''));
  if (others.length === 0) return plans;
  return [
    ...plans,
    { name: 'plancheck', sound: totalLine(checked, options).trim(), findings: others },
  ];
}

function countsOf(suites: readonly Suite[]): Record<'tests' | 'failures' | 'errors', number> {
  const sum = (count: (suite: Suite) => number): number =>
    suites.reduce((total, suite) => total + count(suite), 0);
  return {
    tests: sum(({ findings }) => Math.max(1, testsOf(findings).length)),
    failures: sum(({ findings }) => having('error', findings).length),
    errors: 0,
  };
}

function testsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'note');
}

function having(severity: Severity, findings: readonly Finding[]): Finding[] {
  return findings.filter((found) => found.severity === severity);
}

function suiteLines(suite: Suite, options: RenderOptions): string[] {
  const { name, sound, findings } = suite;
  const tests = testsOf(findings);
  const cases =
    tests.length === 0
      ? [`    <testcase${attributes({ classname: name, name: sound })}/>`]
      : tests.flatMap((found) => caseLines(name, found, options));
  const notes = having('note', findings).map((found) => findingHead(found, options));
  const output =
    notes.length === 0 ? [] : [`    <system-out>${xmlText(notes.join('\n'))}</system-out>`];
  return [
    `  <testsuite${attributes({ name, ...countsOf([suite]), skipped: 0 })}>`,
    ...cases,
    ...output,
    '  </testsuite>',
  ];
}

function caseLines(classname: string, found: Finding, options: RenderOptions): string[] {
  return [
    `    <testcase${attributes({ classname, name: nameOf(found, options) })}>`,
    found.severity === 'error'
      ? `      ${failureOf(found, options)}`
      : `      <system-out>${xmlText(findingHead(found, options))}</system-out>`,
    '    </testcase>',
  ];
}

/** What is wrong is in the name: services list names, and take two tests of one name for one. */
function nameOf(found: Finding, options: RenderOptions): string {
  const { code, place } = found;
  const where = place === undefined ? '' : `${String(place.line)}:${String(place.column)} `;
  return `${where}${printable(findingSentence(found, options))} [${code}]`;
}

function failureOf(found: Finding, options: RenderOptions): string {
  const message = findingSentence(found, options);
  const where = placeText(found);
  const body = where === undefined ? message : `${where}\n${message}`;
  return `<failure${attributes({ type: found.code, message })}>${xmlText(body)}</failure>`;
}
