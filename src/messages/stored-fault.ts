import { printable } from '../text/printable.ts';
import type { Language } from './messages.ts';

/** Why a file is no stored report that can be read. */
export interface StoredFault {
  readonly kind: 'not-json' | 'not-a-report' | 'other-version' | 'malformed';
  readonly version?: string;
  /** A JSON pointer. */
  readonly at?: string;
}

/** What is wrong with a file that should be a stored report, and how to make one. */
export function storedFault(
  language: Language,
  name: string,
  { kind, version = '?', at = '' }: StoredFault,
): string {
  const file = printable(name);
  const place = at === '' ? '/' : printable(at);
  return language === 'zh'
    ? {
        'not-json': `${file} 不是 JSON，或已不完整（可能没有写完）`,
        'not-a-report': `${file} 是 JSON，但不是核查报告`,
        'other-version': `${file} 的报告格式版本为 ${version}，本版本只读取第1版；请用生成它的 plancheck 版本`,
        malformed: `${file} 的内容与报告格式不符（${place}），可能被改动过`,
      }[kind] + `；请用 plancheck evaluate … -o ${file} 重新生成`
    : {
        'not-json': `${file} is no JSON, or not whole (perhaps it was cut off)`,
        'not-a-report': `${file} is JSON, but not a report`,
        'other-version': `${file} has version ${version} of the report format, this plancheck reads version 1: use the version that wrote it`,
        malformed: `${file} is not as the schema says (at ${place}); perhaps it was edited`,
      }[kind] + `; or make it again with plancheck evaluate … -o ${file}`;
}

export function storedNotText(language: Language, name: string): string {
  const file = printable(name);
  return language === 'zh'
    ? `${file} 不是 UTF-8 文本，不能作为报告读取；报告是 plancheck evaluate … -o 报告.json 存下的文件`
    : `${file} is not UTF-8 text, and no report; a report is what plancheck evaluate … -o report.json writes`;
}

/** A report that is not as it was written, and so cannot be compared. */
export function storedAltered(language: Language, name: string): string {
  const file = printable(name);
  return language === 'zh'
    ? `${file} 的内容与其校验值不符，存下之后被改动过，不能比较；请用 plancheck verify ${file} 查明所改之处，或用原规划和数据重新核查`
    : `${file} was altered after it was written (its seal is broken) and cannot be compared; plancheck verify ${file} tells where, or evaluate again`;
}
