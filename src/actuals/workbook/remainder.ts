/** So many digits a binary number holds for sure; Excel shows no more. */
const SURE_DIGITS = 15;
/** A number with more digits than these was computed, and its last digits are its own. */
const TYPED_DIGITS = 12;

/**
 * True for a number that binary arithmetic left a remainder in: 0.30000000000000004 of 0.1+0.2.
 * A quotient with as many digits, 46.91358024691358, is none.
 */
export function isRemainder(decimal: string): boolean {
  if (digitsOf(decimal) <= SURE_DIGITS) return false;
  return digitsOf(shortened(decimal)) <= TYPED_DIGITS;
}

/** The number with the digits that are sure. */
export function shortened(decimal: string): string {
  return String(Number(Number(decimal).toPrecision(SURE_DIGITS)));
}

function digitsOf(decimal: string): number {
  return decimal
    .replace(/^-?0*\.?0*/u, '')
    .replace('.', '')
    .replace(/0+$/u, '').length;
}
