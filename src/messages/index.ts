import { enCli } from './en-cli.ts';
import { enFindings } from './en-findings.ts';
import { enReport } from './en-report.ts';
import type { Language, Messages } from './messages.ts';
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

const MESSAGES: Readonly<Record<Language, Messages>> = {
  zh: { language: 'zh', report: zhReport, findings: zhFindings, cli: zhCli },
  en: { language: 'en', report: enReport, findings: enFindings, cli: enCli },
};

export function messagesIn(language: Language): Messages {
  return MESSAGES[language];
}
