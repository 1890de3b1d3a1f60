import type { ExplainTexts } from '../messages/explain-texts.ts';
import type { Plan } from '../model/plan.ts';
import { closest } from '../text/nearest.ts';
import { normaliseName } from '../text/normalise-name.ts';
import { UsageError } from './context.ts';

/** The id of the indicator or part that is meant; names count as in files of figures, never by guess. */
export function findIndicator(plan: Plan, asked: string, words: ExplainTexts): string {
  const names = namesOf(plan);
  const wanted = normaliseName(asked);
  const ids = [...(names.get(wanted) ?? [])];
  const exact = ids.find((id) => normaliseName(id) === wanted);
  const [only, ...others] = exact === undefined ? ids : [exact];
  if (only === undefined) {
    const all = [...plan.indicators, ...plan.commitments].map(
      ({ name, shortName }) => shortName ?? name,
    );
    throw new UsageError(words.unknown(asked, nearest(wanted, [...names.keys()]), all));
  }
  if (others.length > 0) throw new UsageError(words.several(asked, ids));
  return only;
}

/** The one that is spelt alike, or the only one that has the words in it. */
function nearest(wanted: string, names: readonly string[]): string | undefined {
  const holding = names.filter((name) => wanted.length > 2 && name.includes(wanted));
  return closest(wanted, names) ?? (holding.length === 1 ? holding[0] : undefined);
}

function namesOf({ indicators, commitments }: Plan): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (id: string, ...all: readonly (string | undefined)[]): void => {
    for (const name of all) {
      if (name === undefined) continue;
      const key = normaliseName(name);
      names.set(key, (names.get(key) ?? new Set()).add(id));
    }
  };
  for (const { id, name, shortName, promises, hasParts } of [...indicators, ...commitments]) {
    add(id, id, name, shortName);
    for (const { series, shortName: short } of promises) {
      const own = hasParts ? series.id : id;
      add(own, series.id, series.name, short, ...series.aliases);
    }
  }
  return names;
}
