interface Shown {
  readonly value: string;
  readonly exact?: string | undefined;
}

/** An operand of printed arithmetic: exact, so that the line can be computed again. */
export function operandDigits({ value, exact }: Shown): string {
  const digits = exact ?? value;
  return digits.startsWith('-') || digits.includes('/') ? `(${digits})` : digits;
}

/** A result: = 46.9, or = 100/3 ≈ 33.33 where the digits are rounded. */
export function resultDigits({ value, exact }: Shown, unit: string | null): string {
  return exact === undefined ? `= ${value}${unit ?? ''}` : `= ${exact} ≈ ${value}${unit ?? ''}`;
}

/** Only a plain number can stand in arithmetic; a bound or a day cannot. */
export function isPlain(text: string | null | undefined): text is string {
  return text != null && /^-?\d+(?:\.\d+)?$/u.test(text);
}

/** × 100, ÷ 10000; nothing for 1. */
export function timesFactor(factor: string | undefined): string {
  if (factor === undefined || factor === '1') return '';
  return factor.startsWith('1/')
    ? ` ÷ ${factor.slice(2)}`
    : ` × ${factor.includes('/') ? `(${factor})` : factor}`;
}
