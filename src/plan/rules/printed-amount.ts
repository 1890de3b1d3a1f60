import { parseRational, type Rational } from '../../number/rational.ts';
import { conversion, SHARE, unitOf, type Unit } from '../../number/unit.ts';
import type { PrintedNumber } from '../read-printed.ts';

/** Units whose factor is nothing but a multiple: of 元/月 it is not. */
const COUNTED = /^(?:person|money|area|bed|household|piece|visit|unit .*)$/u;

/**
 * True if a printed number with its unit is what the file writes in its own:
 * 6000万元 is 0.6 亿元. Undefined where the two units leave it open.
 */
export function isSameAmount(
  { digits, unit }: PrintedNumber,
  written: string,
  ownUnit: string | undefined,
): boolean | undefined {
  // 03 is a slip, and a number all the same.
  const [said, value] = [parseRational(digits.replace(/^0+(?=\d)/u, '')), parseRational(written)];
  if (said === undefined || value === undefined) return undefined;
  const factor = factorOf(unit, ownUnit);
  return factor === undefined ? undefined : said.mul(factor).equals(value);
}

function factorOf(printed: string, ownUnit: string | undefined): Rational | 1 | undefined {
  if (printed === '') return 1;
  const own = ownUnit === undefined ? undefined : unitOf(ownUnit);
  if (/^(?:[十百千]?[万亿]|千)$/u.test(printed)) return multiple(printed, own);
  const unit = unitOf(printed);
  const factor = own === undefined ? undefined : conversion(unit, own);
  if (factor !== undefined) return factor;
  // 10个/年 may be of one year or of the period.
  if (/[年月]$/u.test(printed)) return undefined;
  // An unlike noun counts the same things (40家 of 个); an unlike multiple of it need not.
  const isPlain = unit.factor.equals(1) || unit.dimension === SHARE;
  return isPlain && (own === undefined || own.factor.equals(1) || own.dimension === SHARE)
    ? 1
    : undefined;
}

/** 5万 without a noun: of the thing that the file counts, be it in 人 or 万人. */
function multiple(printed: string, own: Unit | undefined): Rational | undefined {
  if (own === undefined || !COUNTED.test(own.dimension)) return undefined;
  return unitOf(`${printed}个`).factor.div(own.factor);
}
