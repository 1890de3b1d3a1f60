import type { FormHint, NotText, YamlFault } from '../model/finding.ts';

/** What is wrong with the YAML, and what to write instead. */
export const YAML_FAULTS_ZH: Readonly<Record<YamlFault, string>> = {
  ALIAS_PROPS: '以 * 开头的值不能再有标记；文本以 *、& 或 ! 开头的请加引号',
  BAD_ALIAS: '值不能以 * 或 & 开头，请加引号',
  BAD_COLLECTION_TYPE: '标签与内容的类型不符，请删去以 ! 开头的标签',
  BAD_DIRECTIVE: '不用以 % 开头的指令行，请删去；文本以 % 开头的请加引号',
  BAD_DQ_ESCAPE: '双引号内的反斜杠 \\ 有特殊含义，请改用单引号',
  BAD_INDENT: '缩进不一致，同一层的各行应从同一列开始',
  BAD_PROP_ORDER: '标签和锚点位置有误，请删去',
  BAD_SCALAR_START: "值不能以 %、@ 或反引号开头，请加引号，如 '%'",
  BLOCK_AS_IMPLICIT_KEY: '缩进有误，或文本中含有未加引号的“: ”',
  BLOCK_IN_FLOW: '花括号内写法有误，常见的是全角逗号“，”或冒号“：”，请改为半角',
  BLOCK_SCALAR_HEADER: "值不能以 > 或 | 开头，请加引号，如 '>50'",
  COLON_MISSING: '此行缺少冒号，应写成“键: 值”，冒号为半角，后面空一格',
  COLON_SPACE: '冒号后缺少空格',
  COMMA_MISSING: '括号内两项之间缺少半角逗号',
  COMMENT_SPACE: '注释的 # 前应空一格；文本含有 # 的请加引号',
  DASH_MISSING: '列表中的此行缺少“- ”，或缩进不一致',
  DASH_SPACE: '“-”后须空一格',
  DUPLICATE_KEY: '同一层级的键重复，请删去其中一个',
  FULL_WIDTH_BRACKET: '括号为全角，请改用半角的 { } 或 [ ]',
  IMPOSSIBLE: '无法读懂此处，请对照 plans 目录中的规划改写',
  INDENT_DIFFERS: '此行缩进与同一层的其他行不一致，应缩进的格数',
  KEY_OVER_1024_CHARS: '冒号前的文本超过1024字，通常是缺少换行或引号',
  LIST_MISSING: '以下各行缺少所属列表的键，请在其上加一行',
  MISSING_CHAR: '缺少字符，常见的是引号、括号未配对，或冒号后缺空格',
  MULTILINE_IMPLICIT_KEY: '键跨行，通常是缺少冒号，或冒号是全角的“：”',
  MULTIPLE_ANCHORS: '规划文件不使用锚点，文本以 & 开头的请加引号',
  MULTIPLE_DOCS: '一个文件只能写一份规划，请删去“---”之后的内容',
  MULTIPLE_TAGS: '规划文件不使用标签，文本以 ! 开头的请加引号',
  NON_STRING_KEY: '冒号前应为一个词，不能是列表或花括号；文本以 [ 或 { 开头的请加引号',
  RESOURCE_EXHAUSTION: '内容过多，无法读取，请确认是否选错文件',
  TAB_AS_INDENT: '缩进中有制表符，YAML 只能用空格缩进',
  TAG_RESOLVE_FAILED: '不支持的标签；文本以 ! 开头的请加引号',
  TAG_SPACE: '以 ! 或 & 开头的文本请加引号',
  TARGET_AS_PRINTED: '目标不能照抄原文的符号，应写明比较方式、数值和时间',
  UNCLOSED_BRACKET: '括号未配对：上文的 { 或 [ 缺少与之相配的 } 或 ]',
  UNCLOSED_QUOTE: '引号未配对，请在文本末尾补上',
  UNEXPECTED_TOKEN: '此处不应有这个符号：多余的逗号、括号请删去，引号之后不能再有文字',
};

/** What to know about a value in the wrong form; some name what should be written. */
export const FORM_HINTS_ZH: Readonly<Record<FormHint, (likely: string | null) => string>> = {
  id: (likely) =>
    `${likely === null ? '' : `，应写作 ${likely}`}；标识只用小写字母、数字和连字符，如 nursing-bed-share`,
  reference: (likely) =>
    `：这里写指标或数据序列的标识（id），不写名称；${likely === null ? '请从本文件中查出该项的 id' : `是否为 ${likely}？`}`,
  level: (likely) =>
    `：这里写 areas 中层级的标识（level），不写名称${likely === null ? '' : `；是否为 ${likely}？`}`,
  'year-only': () => "：只有年份，请补上月日，如 '2022-09-26'",
  'month-only': () => "：只有年月，请补上日，如 '2022-09-26'",
  comparator: (likely) => `：与键的方向不同；文件确如所写的，应连键一起写作 ${likely ?? ''}`,
};

export const NOT_TEXT_ZH: Readonly<Record<NotText, string>> = {
  office: ' Excel 或 Word 文件',
  pdf: ' PDF 文件',
  html: '网页',
  image: '图片',
  archive: '压缩文件',
  binary: '二进制文件',
};

export const HIDDEN_ZH: Readonly<Record<string, string>> = {
  'U+0000': '空字符 ',
  'U+000D': '单独的回车 ',
  'U+00A0': '不间断空格 ',
  'U+200B': '零宽空格 ',
  'U+3000': '全角空格 ',
  'U+FEFF': '字节序标记 ',
};
