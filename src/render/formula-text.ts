import type { ReportTexts } from '../messages/index.ts';
import type { Plan, Series } from '../model/plan.ts';
import { conditionText } from './target-text.ts';

/** How a series is computed, by names: 农村低保标准 ÷ 城市低保标准; undefined for a reported one. */
export function formulaText(
  { derivation }: Series,
  plan: Plan,
  texts: ReportTexts,
): string | undefined {
  const nameOf = (id: string): string => plan.series.get(id)?.name ?? id;
  switch (derivation?.kind) {
    case undefined:
      return undefined;
    case 'ratio': {
      const [low, high] = derivation.per;
      const per = low.text === high.text ? low.text : `${low.text}—${high.text}`;
      const factor = per === '1' ? '' : ` × ${per}`;
      return `${nameOf(derivation.of)} ÷ ${nameOf(derivation.over)}${factor}`;
    }
    case 'growth':
      return texts.growthOf(
        nameOf(derivation.of),
        derivation.since === 'previous' ? null : derivation.since,
      );
    case 'total':
      return texts.totalOf(nameOf(derivation.of), plan.period.from);
    case 'share-of-areas': {
      const { levels, where } = derivation;
      const known = plan.areas.filter(({ level }) => levels.includes(level));
      const counts = known.map(({ name, count }) => texts.levelCount(name, count ?? null));
      return texts.shareWhere(counts, nameOf(where.series), conditionText(where, plan, texts));
    }
  }
}
