// Generated from schemas/plan.schema.json by `npm run generate`; change the schema instead.

/**
 * Lower-case letters, digits and single hyphens. It never changes once reports use it. 小写字母、数字和连字符，启用后不再改动。
 */
export type Id = string;
/**
 * The name as the document prints it, without unit and row number. 文件所印名称，不含单位和序号。
 */
export type Name = string;
/**
 * A calendar year. 公历年份。
 */
export type Year = number;
/**
 * Names under which figures also arrive; each belongs to one series only. 数据中可能出现的其他名称。
 *
 * @minItems 1
 */
export type Aliases = Name[];
/**
 * The unit as printed. Figures in %, ‰, 人, 万人, 元, 万元, 亿元, 元/月, 元/年, 平方米, 张, 户, 个 convert among those of one kind; any other unit stands for itself. 文件所印单位。
 */
export type Unit = string;
/**
 * A number, or a bound where the document prints one: "≥95", "≤50", ">3", "<4". 数值；文件所印为区间的，写作“≥95”等。
 */
export type Quantity = number | string;
/**
 * A decimal as the document prints it (trailing zeros count as printed places), or "n/d". 按文件所印数字填写，末尾的0视为有效位；或写作“n/d”。
 */
export type ExactNumber = number | Quotient;
/**
 * A number that has no finite decimal, as "n/d"; a decimal in quotes is read the same. 无法写成有限小数的数，写作“n/d”。
 */
export type Quotient = string;
/**
 * Where the document prints it: box or table, row, or chapter and section. 文件中的位置：专栏、项次或章节。
 */
export type Ref = string;
/**
 * One row of an indicator table, with a target of its own or with parts. 指标表中的一行。
 */
export type Indicator = PlainIndicator | PartedIndicator;
/**
 * `binding` 约束性: the government must reach it; `anticipatory` 预期性: it is hoped for. As printed; left out where none is printed. 按文件所印填写，未印则不填。
 */
export type Attribute = 'binding' | 'anticipatory';
/**
 * A comparator with its bound, and when it is due. 比较方式、界限和考核时间。
 */
export type Target = AtLeast | AtMost | Above | Below | Equals | Between;
/**
 * A number, annual targets, or another series. 数值、年度目标值或另一数据序列。
 */
export type Bound = ExactNumber | ByYear | Relation;
/**
 * The other series is multiplied with this number. A range [low, high] means that anywhere between is what the document allows for: the bound is then an interval. 倍数；可写成区间。
 */
export type Times = ExactNumber | ExactNumber[];
/**
 * Two numbers, two numbers a year, or another series with a range in `times`. 上下限，或带倍数区间的另一数据序列。
 */
export type BetweenBound = Pair | PairByYear | Relation;
/**
 * Two numbers, the lower first; both belong to what is allowed. 下限和上限，均含本数。
 *
 * @minItems 2
 * @maxItems 2
 */
export type Pair = ExactNumber[];

/**
 * One plan document of one region and one period, as plancheck reads it. 一个地区一个规划期的民政事业发展规划。
 */
export interface PlanFile {
  /**
   * The version of this format; 1 today. 格式版本，现为1。
   */
  schemaVersion: 1;
  id: Id;
  /**
   * The title of the document. 文件标题。
   */
  title: string;
  /**
   * The region whose plan it is. 规划所属地区。
   */
  region: {
    id: Id;
    name: Name;
    /**
     * The GB/T 2260 code in quotes, where the region has one. 六位行政区划代码，加引号。
     */
    code?: string;
  };
  /**
   * The base year and the first and last year of the period. 基期年和规划期首末年份。
   */
  period: {
    base: Year;
    from: Year;
    to: Year;
  };
  /**
   * The document. 文件信息。
   */
  source: {
    /**
     * Who issued it. 发布机关。
     */
    issuer: string;
    /**
     * YYYY-MM-DD.
     */
    published: string;
    /**
     * As printed. 文号。
     */
    number?: string;
    /**
     * Only where it differs from the plan's title: the document in which the plan's figures are printed. 与规划名称不同时填写。
     */
    title?: string;
  };
  /**
   * Quantities that are not indicators but needed to judge them. 指标以外的数据序列。
   *
   * @minItems 1
   */
  series?: Series[];
  /**
   * The rows of the indicator table, in its order. 指标表各行，按原顺序。
   *
   * @minItems 1
   */
  indicators: Indicator[];
}
/**
 * A quantity with figures that is not itself an indicator: an operand of a relation or a ratio. 指标以外的数据序列，供比较或计算使用。
 */
export interface Series {
  id: Id;
  name: Name;
  aliases?: Aliases;
  unit: Unit;
  baseline?: Quantity;
  range?: Range;
  ratio?: Ratio;
  ref?: Ref;
}
/**
 * What the series can be at all: a figure outside is an error, a missing one counts as anywhere inside when others depend on it. 指标可能的取值范围；超出者视为差错。
 */
export interface Range {
  min?: ExactNumber;
  max?: ExactNumber;
}
/**
 * The series is `of` divided by `over`, times `per`. Both are brought to base units first (人, 元, 户 …); a unit of %, ‰ or 倍 is then reached by itself. 由两个数据序列相除得出。
 */
export interface Ratio {
  of: Id;
  over: Id;
  per?: ExactNumber;
}
/**
 * One row of an indicator table. 指标表中的一行。
 */
export interface PlainIndicator {
  id: Id;
  /**
   * The row number as printed. 文件所印序号。
   */
  number?: number;
  subOf?: Id;
  name: Name;
  /**
   * What the conclusion calls it; figures may use it too. 结论中使用的简称。
   */
  shortName?: string;
  aliases?: Aliases;
  unit?: Unit;
  attribute?: Attribute;
  baseline?: Quantity;
  range?: Range;
  ratio?: Ratio;
  rounding?: Rounding;
  target: Target;
  ref: Ref;
  /**
   * What the document prints elsewhere. 文件其他位置所印数值。
   *
   * @minItems 1
   */
  conflicts?: Conflict[];
}
/**
 * Compare the figure rounded to `decimals` (GB/T 8170 修约值比较法) instead of the value as it is; only where a document allows it, and never for full coverage. 采用修约值比较法的依据。
 */
export interface Rounding {
  /**
   * Digits kept after the point. 保留小数位数。
   */
  decimals: number;
  /**
   * The document that allows it. 允许修约的文件。
   */
  basis: string;
}
/**
 * The figure must be not below 不低于、不少于、以上. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface AtLeast {
  atLeast: Bound;
  by?: Year;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Year;
}
/**
 * A bound for each printed year; the last is the final target. 逐年目标值，最后一年为最终目标。
 */
export interface ByYear {
  /**
   * Year: bound. 年份与目标值。
   */
  byYear: {
    [k: string]: ExactNumber;
  };
}
/**
 * The bound is another series, `times` a number, of the year `lag` years earlier. 以另一数据序列为界。
 */
export interface Relation {
  series: Id;
  times?: Times;
  /**
   * How many years earlier the other series is taken: 1 is last year. 取前几年的数据，1即上年。
   */
  lag?: number;
}
/**
 * The figure must be not above 不超过、不高于、以下. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface AtMost {
  atMost: Bound;
  by?: Year;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Year;
}
/**
 * The figure must be strictly above 超过、高于. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface Above {
  above: Bound;
  by?: Year;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Year;
}
/**
 * The figure must be strictly below 不足、低于. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface Below {
  below: Bound;
  by?: Year;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Year;
}
/**
 * The figure must be exactly 等于. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface Equals {
  equals: Bound;
  by?: Year;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Year;
}
/**
 * The figure must be between two bounds, both included 介于（含本数）. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface Between {
  between: BetweenBound;
  by?: Year;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Year;
}
/**
 * A bound for each printed year; the last is the final target. 逐年目标值，最后一年为最终目标。
 */
export interface PairByYear {
  /**
   * Year: bound. 年份与目标值。
   */
  byYear: {
    [k: string]: Pair;
  };
}
/**
 * The same fact printed elsewhere in the document with another value. The answer is computed under each. 文件其他位置所印的不同数值，分别计算。
 */
export interface Conflict {
  /**
   * What is printed twice: the baseline, the final target, or the actual of `year`. 不一致的字段。
   */
  field: 'baseline' | 'target' | 'actual';
  year?: Year;
  value: Quantity;
  unit?: Unit;
  ref: Ref;
  /**
   * How the two differ, in your own words. 说明。
   */
  note?: string;
}
/**
 * One row that makes several promises. 含多项承诺的一行。
 */
export interface PartedIndicator {
  id: Id;
  /**
   * The row number as printed. 文件所印序号。
   */
  number?: number;
  subOf?: Id;
  name: Name;
  /**
   * What the conclusion calls it; figures may use it too. 结论中使用的简称。
   */
  shortName?: string;
  attribute?: Attribute;
  /**
   * Where one row makes several promises. 一行含多项承诺时分列。
   *
   * @minItems 2
   */
  parts: Part[];
  ref: Ref;
}
/**
 * One of several promises in one row; each is judged, the worst decides. 同一行中的一项承诺。
 */
export interface Part {
  id: Id;
  name: Name;
  /**
   * What the conclusion calls it; figures may use it too. 结论中使用的简称。
   */
  shortName?: string;
  aliases?: Aliases;
  unit?: Unit;
  baseline?: Quantity;
  range?: Range;
  ratio?: Ratio;
  rounding?: Rounding;
  target: Target;
  ref?: Ref;
  /**
   * What the document prints elsewhere. 文件其他位置所印数值。
   *
   * @minItems 1
   */
  conflicts?: Conflict[];
}
