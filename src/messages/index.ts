import { enCli } from './en-cli.ts';
import { enFindings } from './en-findings.ts';
import { enReport } from './en-report.ts';
import type { Language, Messages } from './messages.ts';
import { onOneLine } from './on-one-line.ts';
import { TEMPLATE_TEXTS } from './template-texts.ts';
import { zhCli } from './zh-cli.ts';
import { zhFindings } from './zh-findings.ts';
import { zhReport } from './zh-report.ts';

export {
  LANGUAGES,
  type CliTexts,
  type Language,
  type Messages,
  type ReportTexts,
} from './messages.ts';

/** The stack of a fault of our own has lines. */
const MESSAGES: Readonly<Record<Language, Messages>> = {
  zh: {
    language: 'zh',
    report: zhReport,
    findings: onOneLine(zhFindings),
    cli: onOneLine(zhCli, 'internal'),
    template: TEMPLATE_TEXTS.zh,
  },
  en: {
    language: 'en',
    report: enReport,
    findings: onOneLine(enFindings),
    cli: onOneLine(enCli, 'internal'),
    template: TEMPLATE_TEXTS.en,
  },
};

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
