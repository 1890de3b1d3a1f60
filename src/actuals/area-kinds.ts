/** What an area is by its name. A district (区) may be anything from a county to a quarter. */
export type AreaKind = 'county' | 'town' | 'village';

const KINDS: readonly (readonly [AreaKind, RegExp])[] = [
  ['town', /(?:街道办事处|街道|办事处|镇|乡)$/u],
  ['village', /(?:村|社区)$/u],
  ['county', /[县市旗]$/u],
];

const LEVELS: readonly (readonly [AreaKind, RegExp])[] = [
  ['village', /村|社区|居委/u],
  ['town', /镇|乡|街/u],
  ['county', /县|市|区/u],
];

/** Rows that are no area: what is added up, averaged, or left over. */
const TOTAL = /合计|总计|小计|总数|总和|汇总|本级|平均|其他|其它|^全部$|^total$/iu;

export function kindOfArea(name: string): AreaKind | undefined {
  return KINDS.find(([, ending]) => ending.test(name))?.[0];
}

/** The kind that the name of a level says: 乡镇(街道), 县(市、区). */
export function kindOfLevel(name: string): AreaKind | undefined {
  return LEVELS.find(([, word]) => word.test(name))?.[0];
}

export function isTotal(name: string): boolean {
  return TOTAL.test(name);
}
