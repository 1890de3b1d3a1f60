import type { WorksheetTexts } from './worksheet-texts.ts';

export const enWorksheet: WorksheetTexts = {
  columns: [
    'No.',
    'Matter',
    'Indicator',
    'Basis',
    'Year',
    'Reported',
    'Recomputed',
    'Difference',
    'Computation',
    'Source',
    'Explanation',
    'Reply',
    'Working paper',
  ],
  doubts: {
    missed: 'requirement missed',
    exception: 'Approved exception or changed target: check the document',
    noData: 'due and without data',
    undetermined: 'data not sufficient to decide',
    differs: 'reported and recomputed figures differ',
    contested: 'printed twice with different values and different answers',
    method: 'answer depends on the method of comparison',
    recomputed: 'recomputed from its figures',
    onTheLine: 'exactly on the line',
    bound: 'given as a bound',
    noSource: 'figure of a binding indicator without a source',
    provisional: 'preliminary figure',
    noFigure: 'not due yet, figures of the year missing or not sufficient',
    conflict: 'printed twice with different values',
    toVerify: 'figure to be verified',
  },
  basis: (plan, ref) => (ref === '' ? plan : `${plan}, ${ref}`),
  place: (place, source) => (source === null ? place : `${place} (${source})`),
  required: (requirement) => `required ${requirement}`,
  more: (amount) => `reported ${amount} more`,
  less: (amount) => `reported ${amount} less`,
  answers: (own, other) =>
    `"${own}" with the value of the plan file, "${other}" with the one printed elsewhere`,
  notComputed: 'another unit or form: could not be computed with the value printed elsewhere',
  methodDiffers: (method, answer) => {
    const [used, other] = method === 'full' ? ['full', 'rounded'] : ['rounded', 'full'];
    return `"${answer}" by comparison of ${used} values, another answer by that of ${other} ones`;
  },
  noSource: (name, year) => `no source is named for "${name}" of ${String(year)}`,
  agrees: 'the reported figure agrees within its last digit',
  provisional: (figures) => `preliminary, so the answer is provisional: ${figures.join(', ')}`,
};
