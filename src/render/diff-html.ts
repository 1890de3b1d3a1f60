import { diffTextsIn } from '../messages/diff-texts.ts';
import { messagesIn } from '../messages/index.ts';
import type { Diff } from '../model/diff.ts';
import { printable } from '../text/printable.ts';
import { headsOf, pairsOf } from './diff-columns.ts';
import { viewOf, type DiffView, type ViewRow } from './diff-view.ts';
import type { RenderOptions } from './options.ts';
import { attributes, xmlText } from './xml.ts';

const STYLE = `
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; color: #1d1d1f; background: #fff; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { border: 1px solid #c7c7cc; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
thead th { background: #f2f2f7; } tbody th { font-weight: normal; }
.part th { padding-left: 1.5rem; }
.notes { border-left: 4px solid #b35900; background: #fff6ea; padding: 0.5rem 1rem 0.5rem 2rem; }
.weakened, .regressed { color: #a8071a; } .lost-data { color: #8a4b00; } .improved { color: #0b6b2e; }
td ul { margin: 0; padding-left: 1.1rem; }
footer { margin-top: 2rem; font-size: 0.85rem; color: #55555a; word-break: break-all; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } tr { break-inside: avoid; } }
`;

/** The comparison as one file that needs nothing else: for mail, archive and print. */
export function renderDiffHtml(diff: Diff, { language }: RenderOptions): string {
  const view = viewOf(diff, language);
  const words = diffTextsIn(language);
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  const list = (items: readonly string[], classes = ''): string[] => [
    `<ul${classes === '' ? '' : attributes({ class: classes })}>`,
    ...items.map((item) => `<li>${text(item)}</li>`),
    '</ul>',
  ];
  return [
    '<!doctype html>',
    `<html${attributes({ lang })}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(view.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${text(view.title)}</h1>`,
    ...(view.notes.length === 0 ? [] : list(view.notes, 'notes')),
    ...view.conclusion.map((line) => `<p>${text(line)}</p>`),
    ...view.groups.flatMap((group) => groupLines(group, language)),
    ...(view.revisions.length === 0
      ? []
      : [
          '<section>',
          `<h2>${text(words.sections.revisions)}</h2>`,
          ...list(view.revisions),
          '</section>',
        ]),
    '</main>',
    '<footer>',
    `<h2>${text(words.sections.provenance)}</h2>`,
    ...list(view.provenance),
    '</footer>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function groupLines(
  { key, title, rows }: DiffView['groups'][number],
  language: RenderOptions['language'],
): string[] {
  const heads = headsOf(messagesIn(language).report, diffTextsIn(language));
  return [
    '<section>',
    `<h2${attributes({ class: key })}>${text(title)}</h2>`,
    '<table>',
    `<thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(rowLine),
    '</tbody>',
    '</table>',
    '</section>',
  ];
}

function rowLine(row: ViewRow): string {
  const { number, name, isPart, causes } = row;
  const pairs = pairsOf(row).map((pair) => `<td>${text(pair)}</td>`);
  const reasons = causes.map((cause) => `<li>${text(cause)}</li>`).join('');
  return [
    `<tr${isPart ? attributes({ class: 'part' }) : ''}>`,
    `<td>${text(number)}</td>`,
    `<th scope="row">${text(name)}</th>`,
    ...pairs,
    `<td>${reasons === '' ? '' : `<ul>${reasons}</ul>`}</td>`,
    '</tr>',
  ].join('');
}

function text(from: string): string {
  return xmlText(printable(from));
}
