import { describe, expect, it } from 'vitest';
import { LANGUAGES, messagesIn } from '../../src/messages/index.ts';
import { ruleTitlesIn } from '../../src/messages/rule-titles.ts';
import { severityOf, type Finding, type FindingCode } from '../../src/model/finding.ts';
import { FINDINGS_FORMATS, type FindingsFormat } from '../../src/model/terms.ts';
import type { Checked } from '../../src/render/checked.ts';
import { renderFindings } from '../../src/render/findings-formats.ts';
import { everything, NOTHING } from '../support/checked.ts';
import { readGithubLog } from '../support/github.ts';
import { junitFaults, readXml, within } from '../support/junit.ts';
import { sarifFaults, sarifRun } from '../support/sarif.ts';
import { schemaFaults } from '../support/schema.ts';

const CASES = { nothing: NOTHING, everything: everything() };

/** What is wrong with an output of a format, and how many findings it has. */
const CHECKS: Readonly<
  Record<FindingsFormat, (output: string) => { faults: string[]; findings: number }>
> = {
  text: (output) => ({
    faults: /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u.test(output) ? ['control'] : [],
    findings: output.match(/ \[plan\/[a-z-]+\]$/gmu)?.length ?? 0,
  }),
  json: (output) => ({
    faults: schemaFaults('findings', output),
    findings: (JSON.parse(output) as { findings: unknown[] }).findings.length,
  }),
  github: (output) => {
    const { annotations, rest } = readGithubLog(output);
    return { faults: rest.slice(0, -1), findings: annotations.length };
  },
  sarif: (output) => ({ faults: sarifFaults(output), findings: sarifRun(output).results.length }),
  junit: (output) => {
    const root = readXml(output);
    const named = within(root, 'testcase').filter(({ children }) => children.length > 0);
    const notes = within(root, 'testsuite').flatMap(({ children }) =>
      children.filter(({ name }) => name === 'system-out'),
    );
    const lines = notes.flatMap(({ text }) => text.match(/ \[plan\/[a-z-]+\]$/gmu) ?? []);
    return { faults: junitFaults(output), findings: named.length + lines.length };
  },
};

const all = FINDINGS_FORMATS.flatMap((format) =>
  LANGUAGES.flatMap((language) =>
    (['nothing', 'everything'] as const).map((name) => ({ format, language, name })),
  ),
);

describe('every format of findings', () => {
  it.each(all)('$format in $language with $name is valid and whole', (one) => {
    const checked = CASES[one.name];
    const options = { language: one.language, languageExplicit: true };
    const output = renderFindings(checked, one.format, options);
    expect(output.endsWith('\n')).toBe(true);
    expect(CHECKS[one.format](output)).toEqual({ faults: [], findings: checked.findings.length });
    expect(renderFindings(checked, one.format, options)).toBe(output);
  });

  it('has cases with every kind of finding that a file can have', () => {
    const codes = new Set(CASES.everything.findings.map(({ code }) => code));
    const rules = Object.keys(ruleTitlesIn('zh'));
    const missing = rules.filter((code) => !codes.has(code as FindingCode));
    expect(missing.filter((code) => code.startsWith('plan/'))).toEqual([
      'plan/too-large',
      'plan/encoding',
    ]);
  });
});

describe.each(LANGUAGES)('what the formats say in %s', (language) => {
  const options = { language };
  const { findings, plans } = CASES.everything;
  const textOf = ({ code, args }: Finding): string =>
    (messagesIn(language).findings[code] as (args: object) => string)(args);

  it('github: severity, place and code of each finding', () => {
    const log = renderFindings(CASES.everything, 'github', options);
    const { annotations } = readGithubLog(log);
    expect(annotations.map(({ command }) => command.replace('notice', 'note'))).toEqual(
      findings.map(({ severity }) => severity),
    );
    expect(annotations.map(({ properties }) => properties)).toEqual(
      findings.map(({ code, place }) => ({
        ...(place && { file: place.file, line: String(place.line), col: String(place.column) }),
        ...(place?.length !== undefined && { endColumn: String(place.column + place.length) }),
        title: code,
      })),
    );
    const plain = findings.flatMap((found, index) =>
      found.code === 'plan/wrong-form' ? [[annotations[index]?.text, textOf(found)]] : [],
    );
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.map(([shown]) => shown)).toEqual(plain.map(([, text]) => text));
  });

  it('sarif: rule, level, place and file of each finding', () => {
    const run = sarifRun(renderFindings(CASES.everything, 'sarif', options));
    const { rules } = run.tool.driver;
    expect(run.results.map(({ ruleIndex }) => rules[ruleIndex]?.id)).toEqual(
      findings.map(({ code }) => code),
    );
    expect(run.results.map(({ level }) => level)).toEqual(findings.map(({ severity }) => severity));
    const files = run.artifacts.map(({ location: { uri } }) =>
      decodeURIComponent(uri.replace('file://', '')),
    );
    expect(files).toEqual([...plans.map(({ file }) => file), 'elsewhere.yaml']);
    const places = run.results.map(({ locations }) => locations?.[0]?.physicalLocation);
    expect(places.map((one) => one && files[one.artifactLocation.index])).toEqual(
      findings.map(({ place }) => place?.file),
    );
    expect(places.map((one) => one?.artifactLocation.uri)).toEqual(
      places.map((one) => one && run.artifacts[one.artifactLocation.index]?.location.uri),
    );
    expect(places.map((one) => one?.region)).toEqual(
      findings.map(
        ({ place }) =>
          place && {
            startLine: place.line,
            startColumn: place.column,
            ...(place.length !== undefined && { endColumn: place.column + place.length }),
          },
      ),
    );
  });

  it('sarif: what is allowed is suppressed with its reason, and nothing else is', () => {
    const { results } = sarifRun(renderFindings(CASES.everything, 'sarif', options));
    expect(results.map(({ suppressions }) => suppressions)).toEqual(
      findings.map(({ allowed }) =>
        allowed === undefined ? [] : [{ kind: 'inSource', justification: allowed }],
      ),
    );
    expect(findings.some(({ allowed }) => allowed !== undefined)).toBe(true);
  });

  it('sarif: every rule, sorted, with a title and its level, also when nothing was found', () => {
    const run = sarifRun(renderFindings(NOTHING, 'sarif', options));
    const { rules } = run.tool.driver;
    const codes = Object.keys(messagesIn(language).findings).filter((code) =>
      /^(?:plan|against)\//u.test(code),
    );
    expect(rules.map(({ id }) => id)).toEqual(codes.sort());
    expect(rules.map(({ defaultConfiguration: { level } }) => level)).toEqual(
      rules.map(({ id }) => severityOf(id as FindingCode)),
    );
    const titles = rules.map(({ shortDescription: { text } }) => text);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.every((title) => /\p{Script=Han}/u.test(title) === (language === 'zh'))).toBe(
      true,
    );
    expect([run.language, run.columnKind, run.tool.driver.version]).toEqual([
      language,
      'utf16CodeUnits',
      '1.2.3',
    ]);
    expect(run.invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('sarif: braces and links of a text stay text', () => {
    const { results } = sarifRun(renderFindings(CASES.everything, 'sarif', options));
    for (const { message } of results) {
      expect(message.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/u);
      expect(message.text).not.toMatch(/(?<!\\)\]\(/u);
    }
  });

  it('junit: a failure for each error and nothing but errors, in the suite of its file', () => {
    const root = readXml(renderFindings(CASES.everything, 'junit', options));
    const suites = within(root, 'testsuite');
    // XML cannot hold all that a file name can.
    const shown = (file: string): string => file.replace('\u001b', '');
    for (const suite of suites) {
      const mine = findings.filter(
        ({ place }) => shown(place?.file ?? '') === suite.attributes['name'],
      );
      if (suite.attributes['name'] === 'plancheck') continue;
      const types = within(suite, 'failure').map(({ attributes }) => attributes['type']);
      const errors = mine.filter(({ severity }) => severity === 'error');
      expect(types).toEqual(errors.map(({ code }) => code));
    }
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual([
      ...plans.map(({ file }) => shown(file)),
      'plancheck',
    ]);
    const others = within(suites.at(-1) ?? root, 'failure');
    expect(others.map(({ attributes }) => attributes['type'])).toEqual([
      'plan/duplicate-id',
      'plan/too-many-warnings',
      'plan/id-file',
    ]);
  });

  it('junit: no two tests of one name, so that none is taken for another', () => {
    const root = readXml(renderFindings(CASES.everything, 'junit', options));
    for (const suite of within(root, 'testsuite').slice(-2)) {
      const names = within(suite, 'testcase').map(({ attributes }) => attributes['name']);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('junit: a plan in which nothing is wrong is one test that passes', () => {
    const root = readXml(renderFindings(NOTHING, 'junit', options));
    const tests = within(root, 'testcase');
    expect(tests.map(({ attributes }) => attributes['classname'])).toEqual([
      'plans/sound-2021-2025.yaml',
    ]);
    expect(tests[0]?.children).toEqual([]);
  });

  it('the reason of what is allowed stands in each format', () => {
    const finding = {
      ...findings.find(({ code }) => code === 'plan/never-missed'),
      severity: 'note',
      allowed: 'R&D reason',
    } as Finding;
    const checked: Checked = { ...NOTHING, findings: [finding] };
    for (const format of FINDINGS_FORMATS) {
      expect(renderFindings(checked, format, options)).toMatch(/R(?:&|&amp;)D reason/u);
    }
  });
});
