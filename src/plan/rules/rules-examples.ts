import { EXAMPLE_LABEL } from '../../model/example-label.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { PlanFile } from '../../model/plan-file.ts';
import { normaliseName } from '../../text/normalise-name.ts';
import type { YamlText } from '../yaml/yaml-text.ts';

const LISTS = ['areas', 'series', 'indicators', 'commitments'] as const;

/** In full or half width, with blanks or without: whoever edits a name may change these. */
const LABEL = normaliseName(EXAMPLE_LABEL);

/** A row of the skeleton that is still there would be judged as if the document promised it. */
export function examplesLeft(file: PlanFile, yaml: YamlText): Finding[] {
  return LISTS.flatMap((list) =>
    // Where rows are left out, the lists have holes, which flatMap passes over.
    (file[list] ?? []).flatMap(({ name }: { readonly name: string }, index: number) =>
      normaliseName(name).endsWith(LABEL)
        ? [finding('plan/example-left', { name }, yaml.placeOf([list, index, 'name']))]
        : [],
    ),
  );
}
