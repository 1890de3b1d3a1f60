import { explainTextsIn } from '../../messages/explain-texts.ts';
import { renderExplanation } from '../../render/explain.ts';
import { renderFindingsText } from '../../render/findings-text.ts';
import type { Context } from '../context.ts';
import { evaluateInputs, type EvaluateInputs } from '../evaluate-inputs.ts';
import { findIndicator } from '../find-indicator.ts';
import { EXIT } from '../io.ts';

export interface ExplainArgs extends EvaluateInputs {
  readonly indicator: string;
}

/** How one answer comes about. Exit 0 whatever the answer is. */
export function explainCommand(context: Context, args: ExplainArgs): number {
  const { io, forStdout, forStderr } = context;
  const { plan, report, findings } = evaluateInputs(context, args);
  const id = findIndicator(plan, args.indicator, explainTextsIn(forStdout.language));
  io.stdout.write(renderExplanation(report, id, forStdout));
  const faults = findings.filter(({ severity }) => severity !== 'note');
  if (faults.length > 0) io.stderr.write(renderFindingsText(faults, forStderr));
  return EXIT.ok;
}
