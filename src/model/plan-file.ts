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
 * By name, by number, or with neither. 名单、数目，或均不掌握。
 */
export type AreaLevel = ListedAreas | CountedAreas | NamedLevel;
/**
 * A word for a level of areas, for use in shareOfAreas. 地区层级的标识。
 */
export type Level = string;
/**
 * YYYY-MM-DD.
 */
export type Date = string;
/**
 * Where the document prints it: box or table, row, or chapter and section. 文件中的位置：专栏、项次或章节。
 */
export type Ref = string;
/**
 * Names under which figures also arrive; each belongs to one series only. 数据中可能出现的其他名称。
 *
 * @minItems 1
 */
export type Aliases = Name[];
/**
 * The unit as printed. %, ‰ and 倍, 人 and 万人, 元, 万元 and 亿元 (an amount), 元/月 and 元/年 (a standard in force), 平方米, 张, 户, 个 … convert among those of one kind; any other unit stands for itself. 文件所印单位。
 */
export type Unit = string;
/**
 * `stock` (default) 时点数: the state at the end of the year; `flow` 当年数: what happened in the year; `cumulative` 累计数: counted from the first year of the period on; `completion` 完成与否: 是, 否 or a date.
 */
export type Kind = 'stock' | 'flow' | 'cumulative' | 'completion';
/**
 * What exactly is counted: 常住 or 户籍, 60岁及以上 or 65岁及以上, 年末 or 年均. A figure whose row states another decides nothing. 统计口径；数据行另写口径的不作判定。
 */
export type Definition = string;
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
 * The quotient is multiplied with this number: 1000 for 每千人. A range [8000, 10000] means that anywhere between is what the document allows for: what holds for only one end is undetermined. 乘数；可写成区间。
 */
export type Per = ExactNumber | Pair;
/**
 * Two numbers, the lower first; both belong to what is allowed. 下限和上限，均含本数。
 *
 * @minItems 2
 * @maxItems 2
 */
export type Pair = ExactNumber[];
/**
 * What must hold in an area: a series, a comparator and its bound. 地区应满足的条件。
 */
export type Where =
  | WhereAtLeast
  | WhereAtMost
  | WhereAbove
  | WhereBelow
  | WhereEquals
  | WhereBetween
  | WhereCompleted;
/**
 * A number, another series of the same area, or steps by one. 数值、同一地区的另一数据序列或分档。
 */
export type AreaBound = ExactNumber | Relation | Steps;
/**
 * The other series is multiplied with this number. A range [low, high] means that anywhere between is what the document allows for: the bound is then an interval. 倍数；可写成区间。
 */
export type Times = ExactNumber | ExactNumber[];
/**
 * Two numbers, or another series of the same area with a range in `times`. 上下限。
 */
export type AreaBetweenBound = Pair | Relation;
/**
 * One place, or a list where the same promise is printed several times. 一处，或并列的几处。
 */
export type Places = Ref | RefList;
/**
 * Where one promise is printed several times: the first is the place of the table row. 同一承诺印在几处的，逐一列出。
 *
 * @minItems 2
 */
export type RefList = Ref[];
/**
 * Warnings that hold here and are meant; errors cannot be allowed. At the plan itself for what is not of an indicator. 此处允许的警告；差错不能允许。写在最外层的只用于规划基本信息。
 *
 * @minItems 1
 */
export type Allow = Allowance[];
/**
 * One row of an indicator table, with a target of its own or with parts. 指标表中的一行。
 */
export type Indicator = PlainIndicator | PartedIndicator;
/**
 * What the conclusion calls it; figures may use it too. 结论中使用的简称。
 */
export type ShortName = string;
/**
 * `binding` 约束性: the government must reach it; `anticipatory` 预期性: it is hoped for. As printed; left out where none is printed. 按文件所印填写，未印则不填。
 */
export type Attribute = 'binding' | 'anticipatory';
/**
 * A comparator with its bound, and when it is due. 比较方式、界限和考核时间。
 */
export type Target = AtLeast | AtMost | Above | Below | Equals | Between | About | Completed;
/**
 * A number, annual targets, another series, or steps by another series. 数值、年度目标值、另一数据序列或分档。
 */
export type Bound = ExactNumber | ByYear | Relation | Steps;
/**
 * A year stands for its last day; a date is one day. 年份指该年最后一天；也可写日期。
 */
export type Due = Year | Date;
/**
 * Two numbers, two numbers a year, or another series with a range in `times`. 上下限，或带倍数区间的另一数据序列。
 */
export type BetweenBound = Pair | PairByYear | Relation;
/**
 * What an auditor must know of it, in your own words. 核查须知。
 */
export type Note = string;
/**
 * Documents that changed this target later, in the order of their dates; `old` is the target before, `new` the one from then on. 后来调整本目标的文件，按日期先后排列；old 为调整前，new 为调整后。
 *
 * @minItems 1
 */
export type Amendments = Amendment[];
/**
 * The target cell of a table as the document prints it, operator included. 目标单元格原文，含符号或限定词。
 */
export type Printed = string;
/**
 * What of this promise the document does not print and this file fills in: the due time, the tolerance of 左右, the operator, the unit. 文件未印、由本文件推定的内容。
 *
 * @minItems 1
 */
export type Implied = ('due' | 'tolerance' | 'operator' | 'unit')[];
/**
 * Cells that the available copy of the document has lost, worked out from their neighbours. 所用文本中丢失、依相邻单元格补出的内容。
 *
 * @minItems 1
 */
export type Restored = ('number' | 'name' | 'unit' | 'attribute' | 'baseline' | 'target')[];

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
   * The counties, towns … of the region by level, as of a date: by name, or their number alone. Needed wherever something is promised of every one, or of a share of them. 按层级列出所辖地区（附日期）；只知数目的写数目。
   *
   * @minItems 1
   */
  areas?: AreaLevel[];
  /**
   * Quantities that are not indicators but needed to judge them. 指标以外的数据序列。
   *
   * @minItems 1
   */
  series?: Series[];
  /**
   * The rows of the indicator table, in its order. A document without a table has commitments only. 指标表各行，按原顺序；没有指标表的文件只写 commitments。
   *
   * @minItems 1
   */
  indicators?: Indicator[];
  /**
   * What the running text and the project boxes promise with a number, a share, a date or "every", in the order of the document; same form as indicators. 正文和项目专栏中的量化承诺，写法与指标相同。
   *
   * @minItems 1
   */
  commitments?: Indicator[];
  allow?: Allow;
}
/**
 * All areas of one level by name. 该层级全部地区的名称。
 */
export interface ListedAreas {
  level: Level;
  /**
   * As messages call one of them. 该层级的称谓。
   */
  name: string;
  /**
   * The day for which the list or the number holds. 名单或数目的截止日期。
   */
  date: Year | Date;
  /**
   * Every area of the level. 全部地区名称。
   *
   * @minItems 1
   */
  names: Name[];
  ref?: Ref;
}
/**
 * Only the number of areas of one level is known. 只知该层级地区的数目。
 */
export interface CountedAreas {
  level: Level;
  /**
   * As messages call one of them. 该层级的称谓。
   */
  name: string;
  /**
   * The day for which the list or the number holds. 名单或数目的截止日期。
   */
  date: Year | Date;
  /**
   * How many there are. 地区数目。
   */
  count: number;
  ref?: Ref;
}
/**
 * Neither the names nor the number of the areas are known: what is promised of every one of them can then be missed, never met, unless its share is reported. 名单和数目均不掌握。
 */
export interface NamedLevel {
  level: Level;
  /**
   * As messages call one of them. 该层级的称谓。
   */
  name: string;
  ref?: Ref;
}
/**
 * A quantity with figures that is not itself promised: an operand of a relation or of a derived series. At most one of ratio, growth, total and shareOfAreas. 指标以外的数据序列，供比较或计算使用。
 */
export interface Series {
  id: Id;
  name: Name;
  aliases?: Aliases;
  unit?: Unit;
  kind?: Kind;
  definition?: Definition;
  baseline?: Quantity;
  range?: Range;
  ratio?: Ratio;
  growth?: Growth;
  total?: Total;
  shareOfAreas?: ShareOfAreas;
  ref?: Places;
  allow?: Allow;
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
  per?: Per;
}
/**
 * The growth of another series against the year before, the base year or a given year, in %. 另一数据序列比上年、基期年或某年的增幅。
 */
export interface Growth {
  of: Id;
  /**
   * `previous` 上年, `base` 基期年, or a year.
   */
  since: 'previous' | 'base' | Year;
}
/**
 * The total of another series from the first year of the period on. The source says by `kind` whether its figures are of single years (flow: they are added up) or are totals already (cumulative: the last one is taken). 规划期内累计。
 */
export interface Total {
  of: Id;
}
/**
 * The share, in %, of the areas of some levels in which a condition holds. Every area is 100; at least half is 50; a third is "100/3". An area without a figure may be either. 满足条件的地区占该层级全部地区的比例（%）。
 */
export interface ShareOfAreas {
  /**
   * Levels listed under `areas`; several are counted together. 所含层级。
   *
   * @minItems 1
   */
  levels: Level[];
  where: Where;
}
/**
 * The figure of the area must satisfy atLeast 不低于.
 */
export interface WhereAtLeast {
  series: Id;
  atLeast: AreaBound;
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
 * The bound depends on another series; a boundary takes the lower step. 依另一数据序列分档，恰在界上的取低档。
 */
export interface Steps {
  /**
   * In rising order. 由低到高。
   *
   * @minItems 2
   */
  steps: Step[];
  of: Id;
}
/**
 * The bound up to and including a value of the other series; the last step has no `upTo`. 一个档次的上限（含本数）和界限；最后一档不写 upTo。
 */
export interface Step {
  upTo?: ExactNumber;
  bound: ExactNumber;
}
/**
 * The figure of the area must satisfy atMost 不超过.
 */
export interface WhereAtMost {
  series: Id;
  atMost: AreaBound;
}
/**
 * The figure of the area must satisfy above 超过.
 */
export interface WhereAbove {
  series: Id;
  above: AreaBound;
}
/**
 * The figure of the area must satisfy below 低于.
 */
export interface WhereBelow {
  series: Id;
  below: AreaBound;
}
/**
 * The figure of the area must satisfy equals 等于.
 */
export interface WhereEquals {
  series: Id;
  equals: AreaBound;
}
/**
 * The figure of the area must satisfy between 介于.
 */
export interface WhereBetween {
  series: Id;
  between: AreaBetweenBound;
}
/**
 * The area has finished it by the end of the year 已建成、已完成. The series is of `kind: completion`.
 */
export interface WhereCompleted {
  series: Id;
  /**
   * Always true. 固定写 true。
   */
  completed: true;
}
/**
 * A warning of `validate` that is right about the document as printed, with the reason; it is then listed as a note. 规划文件照印无误而 validate 仍有警告的，写明规则和理由，改列为说明。
 */
export interface Allowance {
  /**
   * The code in brackets behind the warning. 警告后方括号中的代码。
   */
  rule: string;
  /**
   * Why it is so, for an auditor. 供核查人员参考的理由。
   */
  reason: string;
}
/**
 * One row of an indicator table, or one promise of the text. 指标表中的一行，或正文中的一项承诺。
 */
export interface PlainIndicator {
  id: Id;
  /**
   * The row number as printed. 文件所印序号。
   */
  number?: number;
  subOf?: Id;
  name: Name;
  shortName?: ShortName;
  aliases?: Aliases;
  unit?: Unit;
  attribute?: Attribute;
  kind?: Kind;
  definition?: Definition;
  baseline?: Quantity;
  range?: Range;
  ratio?: Ratio;
  growth?: Growth;
  total?: Total;
  shareOfAreas?: ShareOfAreas;
  rounding?: Rounding;
  target: Target;
  amendments?: Amendments;
  printed?: Printed;
  implied?: Implied;
  restored?: Restored;
  ref: Places;
  note?: Note;
  /**
   * What the document prints elsewhere. 文件其他位置所印数值。
   *
   * @minItems 1
   */
  conflicts?: Conflict[];
  allow?: Allow;
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
  by?: Due;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Due;
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
 * The figure must be not above 不超过、不高于、以下. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface AtMost {
  atMost: Bound;
  by?: Due;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Due;
}
/**
 * The figure must be strictly above 超过、高于. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface Above {
  above: Bound;
  by?: Due;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Due;
}
/**
 * The figure must be strictly below 不足、低于. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface Below {
  below: Bound;
  by?: Due;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Due;
}
/**
 * The figure must be exactly 等于. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface Equals {
  equals: Bound;
  by?: Due;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Due;
}
/**
 * The figure must be between two bounds, both included 介于（含本数）. One of `by` and `every` says when; with `byYear` the years do.
 */
export interface Between {
  between: BetweenBound;
  by?: Due;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Due;
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
 * The figure must be within a tolerance of the bound 左右、约. Where the document gives no tolerance, say so with `implied: [tolerance]`: a figure inside it that is not the printed number itself is then undetermined.
 */
export interface About {
  about: Bound;
  tolerance: ExactNumber;
  by?: Due;
  /**
   * `year`: the target must be reached in each year of the period, or from `from` on. 逐年考核。
   */
  every?: 'year';
  from?: Due;
}
/**
 * It must be finished by the end of a year or by a date 建成、出台. Figures are 是, 否 or the date on which it was finished.
 */
export interface Completed {
  /**
   * Always true. 固定写 true。
   */
  completed: true;
  by: Due;
}
/**
 * A later document that changed this target. The target above stays as it was printed: a report answers under both, and what only the changed target lets pass never counts as met. 调整本目标的后发文件；上面的 target 仍照原文填写，报告分别给出两种结果。
 */
export interface Amendment {
  /**
   * Of the document that changed it, as printed. 调整文件的文号。
   */
  number: string;
  /**
   * The day of the document, YYYY-MM-DD. It counts from the evaluated year in which that day lies. 成文日期，自该日所在年度起适用。
   */
  date: string;
  /**
   * Who approved the change. 批准机关。
   */
  approver?: string;
  old: Target;
  new: Target;
  note?: Note;
}
/**
 * The same fact printed elsewhere in the document with another value. The answer is computed under each. 文件其他位置所印的不同数值，分别计算。
 */
export interface Conflict {
  /**
   * What is printed twice: the baseline, the final target, the due year of the target, the attribute, or the actual of `year`. 不一致的字段。
   */
  field: 'baseline' | 'target' | 'due' | 'actual' | 'attribute';
  year?: Year;
  /**
   * As printed: a number, a bound with its sign, or for an attribute `binding` or `anticipatory`. 所印数值；属性写 binding 或 anticipatory。
   */
  value: number | string;
  unit?: Unit;
  ref: Ref;
  /**
   * How the two differ, in your own words. 说明。
   */
  note?: string;
}
/**
 * One row, or one sentence, that makes several promises. 含多项承诺的一行或一句。
 */
export interface PartedIndicator {
  id: Id;
  /**
   * The row number as printed. 文件所印序号。
   */
  number?: number;
  subOf?: Id;
  name: Name;
  shortName?: ShortName;
  attribute?: Attribute;
  /**
   * Where one row makes several promises. 一行含多项承诺时分列。
   *
   * @minItems 2
   */
  parts: Part[];
  ref: Places;
  note?: Note;
  allow?: Allow;
}
/**
 * One of several promises in one row; each is judged, the worst decides. 同一行中的一项承诺。
 */
export interface Part {
  id: Id;
  name: Name;
  shortName?: ShortName;
  aliases?: Aliases;
  unit?: Unit;
  kind?: Kind;
  definition?: Definition;
  baseline?: Quantity;
  range?: Range;
  ratio?: Ratio;
  growth?: Growth;
  total?: Total;
  shareOfAreas?: ShareOfAreas;
  rounding?: Rounding;
  target: Target;
  amendments?: Amendments;
  printed?: Printed;
  implied?: Implied;
  restored?: Restored;
  ref?: Places;
  note?: Note;
  /**
   * What the document prints elsewhere. 文件其他位置所印数值。
   *
   * @minItems 1
   */
  conflicts?: Conflict[];
  allow?: Allow;
}
