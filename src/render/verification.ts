import { verifyTextsIn } from '../messages/verify-texts.ts';
import { messagesIn } from '../messages/index.ts';
import type { VerificationFormat } from '../model/terms.ts';
import type { Verification } from '../model/verification.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { jsonText } from './json-text.ts';
import { plain, USUAL_WIDTH, type RenderOptions } from './options.ts';

/** Places that are listed for people; the others are counted. */
const MOST_LISTED = 10;

/** What became of a stored report: the answer first, then the files, then the places. */
export function renderVerification(
  verification: Verification,
  format: VerificationFormat,
  options: RenderOptions,
): string {
  if (format === 'json') return jsonText(verification);
  const texts = verifyTextsIn(options.language);
  const { report: words } = messagesIn(options.language);
  const { outcome, inputs, differences, differenceCount, report, now } = verification;
  const paint = options.paint ?? plain;
  const width = options.width ?? USUAL_WIDTH;
  const tone = outcome === 'holds' ? 'good' : outcome === 'other-version' ? 'doubt' : 'bad';
  const listed = differences.slice(0, MOST_LISTED);
  const areSame = inputs.every(({ same }) => same);
  const sealed = !areSame ? 'unseen' : differenceCount > 1 ? 'beside' : 'all';
  const told = (at: string): string | undefined => {
    if (verification.sealed === null) return undefined;
    return at === '' ? texts.whole : at === '/seal' ? texts.seal(sealed) : undefined;
  };
  const items = [
    ...(report.draft === true ? [texts.draft] : []),
    ...inputs.map(({ file, foundAs, stored, present, same }) =>
      texts.input(file, foundAs, same ? null : { stored, present }, present),
    ),
    ...(outcome === 'inputs-changed'
      ? [
          now === null
            ? texts.noAnswerNow
            : texts.now(words.verdict[now.verdict], now.year, now.changed),
        ]
      : []),
    ...listed.map(
      ({ at, name, stored, recomputed }) =>
        told(at) ?? texts.difference(at, name, stored, recomputed),
    ),
    ...(differenceCount > listed.length ? [texts.more(differenceCount - listed.length)] : []),
  ];
  const said = texts.outcome(outcome, report.file, {
    written: report.version,
    present: verification.tool.version,
    differs: differenceCount > 0,
    sealed: verification.sealed,
  });
  return [
    ...wrap(printable(said), width).map((line) => paint(tone, line)),
    ...items.flatMap((item) =>
      wrap(printable(item), width - 2).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
    ),
    '',
  ].join('\n');
}
