import type { FindingTexts } from './messages.ts';
import { enPlanFindings } from './en-plan-findings.ts';
import { enAgainstFindings } from './en-against-findings.ts';
import { enActualsFindings } from './en-actuals-findings.ts';
import { enDraftFindings } from './en-draft-findings.ts';
import { enWorkbookFindings } from './en-workbook-findings.ts';
import { enEvaluateFindings } from './en-evaluate-findings.ts';
import { enWaiverFindings } from './en-waiver-findings.ts';

export const enFindings: FindingTexts = {
  ...enPlanFindings,
  ...enAgainstFindings,
  ...enActualsFindings,
  ...enDraftFindings,
  ...enWorkbookFindings,
  ...enEvaluateFindings,
  ...enWaiverFindings,
};
