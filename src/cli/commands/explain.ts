import { explainTextsIn } from '../../messages/explain-texts.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator, Report } from '../../model/report.ts';
import { draftLines } from '../../render/draft-mark.ts';
import { renderExplanation } from '../../render/explain.ts';
import { renderFindingsText } from '../../render/findings-text.ts';
import { remark, type Context } from '../context.ts';
import { evaluateInputs, type EvaluateInputs } from '../evaluate-inputs.ts';
import { findIndicator } from '../find-indicator.ts';
import { EXIT } from '../io.ts';

export interface ExplainArgs extends EvaluateInputs {
  readonly indicator: string;
}

/** How one answer comes about. Exit 0 whatever the answer is. */
export async function explainCommand(context: Context, args: ExplainArgs): Promise<number> {
  const { io, forStdout, forStderr, messages } = context;
  const { plan, report, findings } = await evaluateInputs(context, args);
  const id = findIndicator(plan, args.indicator, explainTextsIn(forStdout.language));
  io.stdout.write(renderExplanation(report, id, forStdout));
  // Of a draft every error is told, whatever it is about.
  const told = findings.filter(
    (found) =>
      found.severity === 'error' || (found.severity !== 'note' && concerns(found, report, id)),
  );
  if (told.length > 0) io.stderr.write(renderFindingsText(told, forStderr));
  for (const line of draftLines(report, messages.report)) remark(context, line);
  return EXIT.ok;
}

/** False for what names another indicator; what names none may concern any. */
function concerns({ args }: Finding, { indicators, commitments }: Report, id: string): boolean {
  const rows = [...indicators, ...commitments];
  const own = rows.filter((row) => row.id === id || row.parts.some((part) => part.id === id));
  const { id: about, name } = args as { readonly id?: string; readonly name?: string };
  const isOf = (row: Indicator): boolean =>
    [row, ...row.parts].some(
      (one) => one.id === about || (name !== undefined && one.name === name),
    );
  return own.some(isOf) || !rows.some(isOf);
}
