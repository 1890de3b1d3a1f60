/** 未完成 → 已完成; once where both are the same, or only one is there. */
export function pairText(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined || before === after) {
    return after ?? before ?? '';
  }
  return `${before} → ${after}`;
}
