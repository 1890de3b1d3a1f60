import type { FindingTexts } from './messages.ts';
import { zhPlanFindings } from './zh-plan-findings.ts';
import { zhAgainstFindings } from './zh-against-findings.ts';
import { zhActualsFindings } from './zh-actuals-findings.ts';
import { zhDraftFindings } from './zh-draft-findings.ts';
import { zhWorkbookFindings } from './zh-workbook-findings.ts';
import { zhEvaluateFindings } from './zh-evaluate-findings.ts';
import { zhWaiverFindings } from './zh-waiver-findings.ts';

export const zhFindings: FindingTexts = {
  ...zhPlanFindings,
  ...zhAgainstFindings,
  ...zhActualsFindings,
  ...zhDraftFindings,
  ...zhWorkbookFindings,
  ...zhEvaluateFindings,
  ...zhWaiverFindings,
};
