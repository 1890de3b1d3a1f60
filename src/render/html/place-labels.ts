import { displayWidth } from '../../text/display-width.ts';

export interface Label {
  readonly text: string;
  /** The point that the label is of. */
  readonly x: number;
  readonly y: number;
  /** Preferred first: above or below its point. */
  readonly side: 'above' | 'below';
}

export interface PlacedLabel {
  readonly text: string;
  /** The middle of the text, and its base line. */
  readonly x: number;
  readonly y: number;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const HALF_COLUMN = 5.6;
const LINE = 12;
/** Distances of the base line from the point, nearest first. */
const STEPS = [0, 1, 2, 3, 4, 5];

/** Labels near their points, none over another; the first has the first choice. */
export function placeLabels(
  labels: readonly Label[],
  { left, right, top, bottom }: Frame,
): PlacedLabel[] {
  const placed: { left: number; right: number; y: number; label: PlacedLabel }[] = [];
  for (const { text, x, y, side } of labels) {
    const half = (displayWidth(text) * HALF_COLUMN) / 2;
    const middle = Math.min(Math.max(x, left + half + 1), right - half - 1);
    const above = STEPS.map((step) => y - 7 - step * LINE);
    const below = STEPS.map((step) => y + 15 + step * LINE);
    const tries = STEPS.flatMap((step) => {
      const pair = [above[step] ?? y, below[step] ?? y];
      return side === 'above' ? pair : pair.reverse();
    });
    const isFree = (at: number): boolean =>
      at - 9 >= top &&
      at <= bottom &&
      placed.every(
        (other) =>
          Math.abs(other.y - at) >= LINE ||
          other.right < middle - half ||
          other.left > middle + half,
      );
    const at = tries.find(isFree) ?? tries[0] ?? y;
    placed.push({
      left: middle - half,
      right: middle + half,
      y: at,
      label: { text, x: middle, y: at },
    });
  }
  return placed.map(({ label }) => label);
}
