import type { HeadFlags } from '../../draft/plan-head.ts';
import { renderSkeleton } from '../../render/skeleton.ts';
import { draftTextsIn } from '../../messages/draft-texts.ts';
import type { Context } from '../context.ts';
import { headOf, schemaFor, tellNext, writeDraft } from '../draft-output.ts';
import { EXIT } from '../io.ts';

export interface InitArgs {
  readonly head: HeadFlags;
  readonly output: string | undefined;
  readonly plans: string | undefined;
}

/** Writes the commented skeleton of a plan. */
export function initCommand(context: Context, { head: flags, output, plans }: InitArgs): number {
  const head = headOf(context, flags, plans);
  const texts = draftTextsIn(context.messages.language);
  writeDraft(context, output, renderSkeleton(head, texts, schemaFor(context, output)));
  const isFinished = head.issuer !== undefined && head.published !== undefined;
  tellNext(context, head.id, output, isFinished);
  return EXIT.ok;
}
