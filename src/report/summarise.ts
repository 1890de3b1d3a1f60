import type { Counts, Indicator, OutlookCounts, Report } from '../model/report.ts';
import { OUTLOOKS } from '../model/terms.ts';

/** Counts by how rows stand, by attribute and by outlook; rows 其中 are counted apart. */
export function summarise(
  indicators: readonly Indicator[],
  commitments: readonly Indicator[],
): Report['summary'] {
  const main = indicators.filter(({ subOf }) => subOf === null);
  const having = (attribute: Indicator['attribute']): Counts =>
    count(main.filter((indicator) => indicator.attribute === attribute));
  return {
    ...count(main),
    contested: main.filter(({ contested }) => contested).length,
    binding: having('binding'),
    anticipatory: having('anticipatory'),
    unattributed: having(null),
    sub: count(indicators.filter(({ subOf }) => subOf !== null)),
    commitments: count(commitments),
    outlook: Object.fromEntries(
      OUTLOOKS.map((outlook) => [
        outlook,
        main.filter((one) => one.standingOutlook === outlook).length,
      ]),
    ) as unknown as OutlookCounts,
  };
}

function count(indicators: readonly Indicator[]): Counts {
  const having = (standing: Indicator['standing']): number =>
    indicators.filter((indicator) => indicator.standing === standing).length;
  return {
    total: indicators.length,
    due: indicators.length - having('not-due'),
    met: having('met'),
    missed: having('missed'),
    notDue: having('not-due'),
    noData: having('no-data'),
    undetermined: having('undetermined'),
    waived: having('waived'),
    withData: indicators.filter(({ hasData }) => hasData).length,
  };
}
