import fc from 'fast-check';

/** Something that holds for every plan, table or job that can be made. */
export interface Property {
  readonly name: string;
  /** How many of all cases are its own: weights are shares of their sum. */
  readonly weight: number;
  readonly check: (parameters: fc.Parameters<unknown>) => Promise<fc.RunDetails<unknown>>;
}

export function property<T>(
  name: string,
  weight: number,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): Property {
  const made = fc.asyncProperty(arbitrary, async (value) => {
    await holds(value);
  });
  return {
    name,
    weight,
    check: (parameters) =>
      fc.check(made, parameters as fc.Parameters<[T]>) as Promise<fc.RunDetails<unknown>>,
  };
}
