import type { FigureStatus } from '../model/terms.ts';
import { isMissingMark, trimCell } from './read-cell.ts';
import { normaliseName } from '../text/normalise-name.ts';

const WORDS: Readonly<Record<FigureStatus, readonly string[]>> = {
  final: ['', 'a', 'final', '年报', '年报数', '正式', '正式数', '最终', '最终数', '决算数'],
  provisional: [
    'p',
    'provisional',
    'preliminary',
    '快报',
    '快报数',
    '暂定',
    '暂定数',
    '初步数',
    '初步',
  ],
  estimate: [
    'e',
    'f',
    'estimate',
    'forecast',
    '预计',
    '预计数',
    '估计',
    '估计数',
    '预测',
    '预测数',
  ],
};

const STATUSES: ReadonlyMap<string, FigureStatus> = new Map(
  (Object.keys(WORDS) as FigureStatus[]).flatMap((status) =>
    WORDS[status].map((word): [string, FigureStatus] => [normaliseName(word), status]),
  ),
);

/** A cell of the status column; an unlabelled figure counts as final. Undefined if the word is not known. */
export function readStatus(cell: string): FigureStatus | undefined {
  return isMissingMark(trimCell(cell)) ? 'final' : STATUSES.get(normaliseName(cell));
}
