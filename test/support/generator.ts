/** Choices that look random and are the same on every run and machine. */
export interface Generator {
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** A slip of one character: dropped, doubled, swapped with the next, or another one. */
  slip(text: string, alphabet?: string): string;
  /** A number with one slip, and its name. */
  number(digits: string): readonly [way: string, other: string];
}

export function generator(seed: string): Generator {
  // FNV-1a for the seed, then xorshift: 32 bits are plenty for choices.
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  state = state >>> 0 || 1;
  const below = (limit: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state % limit;
  };
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const shuffled = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    return items.map(() => left.splice(below(left.length), 1)).flat();
  };
  return {
    pick,
    shuffled,
    slip: (text, alphabet) => slip(text, alphabet ?? 'abcdefghijklmnopqrstuvwxyz', pick, below),
    number: (digits) => number(digits, below),
  };
}

type Pick = Generator['pick'];
type Below = (limit: number) => number;

function slip(text: string, alphabet: string, pick: Pick, below: Below): string {
  const chars = Array.from(text);
  // Quotes belong to the form.
  const places = chars.flatMap((char, index) => (/[\p{L}\p{N}]/u.test(char) ? [index] : []));
  if (places.length === 0) return text;
  const at = pick(places);
  const char = chars[at] ?? '';
  const letters = Array.from(alphabet).filter((one) => /\p{L}/u.test(one));
  const others = /\p{Script=Han}/u.test(char)
    ? letters.filter((one) => /\p{Script=Han}/u.test(one))
    : letters.filter((one) => /[a-z]/iu.test(one));
  const way = below(4);
  if (way === 0) chars.splice(at, 1);
  else if (way === 1) chars.splice(at, 0, char);
  else if (way === 2 && places.includes(at + 1)) chars.splice(at, 2, chars[at + 1] ?? '', char);
  else if (others.length > 0) chars[at] = pick(others);
  return chars.join('');
}

function number(digits: string, below: Below): readonly [string, string] {
  const places = Array.from(digits).flatMap((char, index) => (char === '.' ? [] : [index]));
  const at = places[below(places.length)] ?? 0;
  const digit = Number(digits[at]);
  const way = below(4);
  if (way === 0 && places.length > 1)
    return ['digit dropped', digits.slice(0, at) + digits.slice(at + 1)];
  if (way === 1) {
    const next = digits[at + 1];
    if (next !== undefined && next !== '.' && next !== digits[at]) {
      const swapped = `${next}${String(digit)}`;
      return ['digits swapped', digits.slice(0, at) + swapped + digits.slice(at + 2)];
    }
  }
  if (way === 2) return ['point moved', moved(digits)];
  const other = String((digit + 1 + below(9)) % 10);
  return ['digit', digits.slice(0, at) + other + digits.slice(at + 1)];
}

/** 46.5 → 4.65, 350 → 35.0, 7 → 0.7. */
function moved(digits: string): string {
  const [whole = '', places = ''] = digits.split('.');
  const head = whole.slice(0, -1);
  return `${head === '' ? '0' : head}.${whole.slice(-1)}${places}`;
}
