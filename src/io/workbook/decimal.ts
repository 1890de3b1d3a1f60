const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

/**
 * The shortest decimal that is the stored number, without an exponent. Workbooks store binary
 * numbers and write them with up to 17 digits: 0.56999999999999995 is 0.57, as it was typed.
 */
export function decimalOf(stored: string): string | undefined {
  const text = stored.trim();
  return NUMBER.test(text) ? decimalText(Number(text)) : undefined;
}

/** Undefined for what is no number at all. */
export function decimalText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  if (exponent === undefined) return String(value);
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
