import { element, type Child, type Markup } from './markup.ts';

export interface HeadCell {
  readonly text: string;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
  /** A class for the width. */
  readonly kind?: string;
}

export interface TableOptions {
  readonly caption: string;
  /** The caption is for those who do not see the heading above. */
  readonly hideCaption?: boolean;
  readonly head: readonly HeadCell[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly Child[])[];
  readonly kind?: string;
}

/** A table of so few rows is not cut at the end of a page. */
const KEPT_WHOLE = 8;

/** A table whose head is repeated on each printed page, and which scrolls by itself on a narrow screen. */
export function dataTable({ caption, hideCaption, head, rows, kind = '' }: TableOptions): Markup {
  const classOf = ({ isNumber, kind: own = '' }: HeadCell): { class?: string } => {
    const names = [isNumber === true ? 'num' : '', own].filter((name) => name !== '').join(' ');
    return names === '' ? {} : { class: names };
  };
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      cells.map((cell, index) => {
        const column = classOf(head[index] ?? { text: '' });
        return index === 0
          ? element('th', { scope: 'row', ...column }, cell)
          : element('td', column, cell);
      }),
    ),
  );
  return element(
    'div',
    {
      class: rows.length > KEPT_WHOLE ? 'wide' : 'wide whole',
      role: 'region',
      'aria-label': caption,
      tabindex: 0,
    },
    element(
      'table',
      kind === '' ? {} : { class: kind },
      element('caption', hideCaption === true ? { class: 'unseen' } : {}, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map((cell) => element('th', { scope: 'col', ...classOf(cell) }, cell.text)),
        ),
      ),
      element('tbody', {}, body),
    ),
  );
}
