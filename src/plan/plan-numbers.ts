import type { PlanNumber, Quantity } from '../model/plan.ts';
import { readNumber, readQuantity } from './quantity.ts';
import type { Path, YamlText } from './yaml/yaml-text.ts';

/** Numbers of a plan file that has passed its checks. */
export function numberAt(yaml: YamlText, path: Path): PlanNumber {
  return numberOf(yaml.source(path));
}

export function numberOf(text: string): PlanNumber {
  return required(readNumber(text));
}

export function quantityAt(yaml: YamlText, path: Path): Quantity {
  return required(readQuantity(yaml.source(path)));
}

/** One number or a range of two; 1 where none is written. */
export function multipliers(yaml: YamlText, at: Path): readonly [PlanNumber, PlanNumber] {
  const low = readNumber(yaml.source([...at, 0])) ?? readNumber(yaml.source(at)) ?? numberOf('1');
  return [low, readNumber(yaml.source([...at, 1])) ?? low];
}

/** What schema and rules have made sure of. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a plan that passed its checks is complete');
  return value;
}
