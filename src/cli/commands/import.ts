import { importTable } from '../../draft/import-table.ts';
import type { HeadFlags } from '../../draft/plan-head.ts';
import type { Encoding } from '../../model/actuals.ts';
import { renderDraft } from '../../render/draft-yaml.ts';
import { renderFindingsText } from '../../render/findings-text.ts';
import { draftTextsIn } from '../../messages/draft-texts.ts';
import { complain, remark, type Context } from '../context.ts';
import { headOf, schemaFor, tellNext, writeDraft } from '../draft-output.ts';
import { EXIT } from '../io.ts';
import { readInputs } from '../read-inputs.ts';

export interface ImportArgs {
  readonly table: string;
  readonly head: HeadFlags;
  readonly ref: string | undefined;
  readonly encoding: Encoding | undefined;
  readonly output: string | undefined;
  readonly plans: string | undefined;
}

/** Turns an indicator table into a plan draft, what is not sure marked in it. */
export function importCommand(context: Context, args: ImportArgs): number {
  const { output, ref, encoding } = args;
  const texts = draftTextsIn(context.messages.language);
  const head = headOf(context, args.head, args.plans);
  const [source] = readInputs(context, [args.table]);
  if (source === undefined) return EXIT.couldNotCheck;
  const { draft, findings } = importTable(source, head, { ref, encoding });
  if (draft === undefined) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    context.io.stderr.write(renderFindingsText(findings, context.forStderr));
    complain(context, texts.noDraft(errors));
    return EXIT.couldNotCheck;
  }
  const { text, marks } = renderDraft(draft, texts, schemaFor(context, output));
  writeDraft(context, output, text);
  context.io.stderr.write(renderFindingsText(findings, context.forStderr));
  remark(context, texts.counts(draft.rows.length, marks));
  tellNext(context, head.id, output, marks === 0);
  return EXIT.ok;
}
