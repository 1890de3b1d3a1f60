import type { Report } from '../../model/report.ts';
import type { PageTexts } from './context.ts';
import { element, type Child } from './markup.ts';
import { fileTextOf } from '../place-text.ts';
import { dataTable } from './table.ts';

/** What the answers were made from, so that anybody can make them again. */
export function sourcesContent(report: Report, texts: PageTexts): Child[] {
  const { html, report: words } = texts;
  const { tool, schemaVersion, plan, options, conventions, year, areaFigures } = report;
  const { settings } = html;
  const hash = (sha256: string): Child => element('code', {}, sha256);
  return [
    dataTable({
      caption: html.captions.files,
      kind: 'files',
      head: [
        { text: html.columns.file, kind: 'name' },
        { text: html.columns.encoding },
        { text: html.columns.rows, isNumber: true },
        { text: 'SHA-256', kind: 'hash' },
      ],
      rows: [
        [
          `${words.columns.plan}${words.colon}${plan.file}`,
          html.nothing,
          html.nothing,
          hash(plan.sha256),
        ],
        ...report.actuals.map(({ file, encoding, rows, sha256, sheet }) => [
          fileTextOf({ file, sheet }),
          encoding,
          String(rows),
          hash(sha256),
        ]),
        ...(report.waivers === null
          ? []
          : [
              [
                `${words.columns.exception}${words.colon}${report.waivers.file}`,
                html.nothing,
                String(report.waivers.entries),
                hash(report.waivers.sha256),
              ],
            ]),
      ],
    }),
    dataTable({
      caption: html.captions.settings,
      kind: 'settings',
      head: [{ text: html.columns.setting, kind: 'name' }, { text: html.columns.value }],
      rows: [
        [settings.tool, `${tool.name} ${tool.version}`],
        [settings.schema, html.schema(schemaVersion)],
        [settings.plan, plan.id],
        [settings.year, html.yearSetting(options.year, year, options.asOf)],
        [settings.years, html.yearsSetting(options.years)],
        [settings.comparison, html.comparison[conventions.comparison]],
        [settings.strict, html.strictSetting(options.strict)],
        [settings.encoding, html.encodingSetting(options.encoding)],
        ...(options.sheet === undefined ? [] : [[settings.sheet, options.sheet]]),
      ],
    }),
    element(
      'ul',
      {},
      element('li', {}, html.unmarkedFigures),
      areaFigures === 0 ? [] : element('li', {}, html.areaFigures(areaFigures)),
    ),
  ];
}
