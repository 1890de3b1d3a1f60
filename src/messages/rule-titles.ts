import type { FindingCode } from '../model/finding.ts';
import { enRules } from './en-rules.ts';
import type { Language } from './messages.ts';
import { zhRules } from './zh-rules.ts';

/** What can be found in a plan, alone or against what it was before. */
export type RuleCode = Extract<FindingCode, `plan/${string}` | `against/${string}`>;

/** What each rule demands, in one short sentence; a rule without one does not compile. */
export type RuleTitles = Readonly<Record<RuleCode, string>>;

const RULE_TITLES: Readonly<Record<Language, RuleTitles>> = { zh: zhRules, en: enRules };

/** Loaded only where rules are listed: no start needs it. */
export function ruleTitlesIn(language: Language): RuleTitles {
  return RULE_TITLES[language];
}
