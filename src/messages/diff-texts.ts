import type { Cause, Class, Note, PlanChanged, State } from '../model/diff.ts';
import { enDiff } from './en-diff.ts';
import type { Language } from './messages.ts';
import { zhDiff } from './zh-diff.ts';

type CauseOf<K extends Cause['kind']> = Extract<Cause, { kind: K }>;

/** A figure in a sentence; `name` is null where it is the indicator's own. */
export interface NamedFigure {
  readonly name: string | null;
  readonly year: number;
  readonly areas: readonly string[];
}

/** How many, by class, for the line that counts them. */
export type ClassCounts = readonly {
  readonly group: Class | 'weakened';
  readonly count: number;
}[];

/** The words of a comparison of two reports, and of its command. */
export interface DiffTexts {
  /** The headings of groups, and the words in the line that counts them. */
  readonly groups: Readonly<Record<Class | 'weakened', string>>;
  /** Two states beside each other. */
  readonly sides: Readonly<Record<'before' | 'after', string>>;
  readonly columns: Readonly<
    Record<
      | 'group'
      | 'weakened'
      | 'id'
      | 'part'
      | 'unit'
      | 'year'
      | 'side'
      | 'underBefore'
      | 'causes'
      | 'verdict',
      string
    >
  >;
  readonly yes: string;
  readonly no: string;
  readonly part: string;
  readonly sections: Readonly<Record<'causes' | 'revisions' | 'provenance', string>>;
  title(plan: string): string;
  /** Which two reports: the years. */
  years(before: number, after: number): string;
  verdict(before: string, after: string, isSame: boolean): string;
  readonly provisional: string;
  readonly contested: string;
  dueCounts(
    group: 'binding' | 'indicators',
    before: { readonly due: number; readonly met: number },
    after: { readonly due: number; readonly met: number },
  ): string;
  counts(total: number, counts: ClassCounts): string;
  readonly nothingChanged: string;
  source(side: 'before' | 'after', plan: string, year: number, files: readonly string[]): string;
  hashed(file: string, sha256: string): string;
  readonly notes: Readonly<Record<Note['code'], (note: Omit<Note, 'code'>) => string>>;
  readonly comparators: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<PlanChanged['field'], string>>;
  readonly rows: Readonly<Record<State['row'], string>>;
  readonly methods: Readonly<Record<string, string>>;
  readonly noAttribute: string;
  readonly everyYear: string;
  /** 规划修改：目标值由≥55%改为≥50%（放宽）; without values: of another year than the compared one. */
  planChanged(
    field: PlanChanged['field'],
    effect: PlanChanged['effect'],
    values: { readonly before: string; readonly after: string } | null,
  ): string;
  /** A document that changed the target, or excuses that it is not met. */
  exception(
    what: CauseOf<'exception'>['what'],
    effect: PlanChanged['effect'],
    before: string | null,
    after: string | null,
  ): string;
  promise(effect: PlanChanged['effect']): string;
  revised(figure: NamedFigure, before: string, after: string): string;
  moreRevisions(count: number): string;
  readonly figureStatus: Readonly<Record<CauseOf<'data-status'>['before'], string>>;
  restated(figure: NamedFigure, before: string, after: string): string;
  added(figures: readonly NamedFigure[]): string;
  removed(figures: readonly NamedFigure[]): string;
  moved(
    before: string,
    beforeYear: number,
    after: string,
    afterYear: number,
    direction: CauseOf<'moved'>['direction'],
  ): string;
  due(before: number, after: number, isDue: boolean): string;
  readonly unexplained: string;
  /** 按修改前的目标判定为“未完成”. */
  underBefore(status: string): string;
}

const TEXTS: Readonly<Record<Language, DiffTexts>> = { zh: zhDiff, en: enDiff };

export function diffTextsIn(language: Language): DiffTexts {
  return TEXTS[language];
}
