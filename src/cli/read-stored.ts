import { decodeChunks, detectEncoding } from '../actuals/decode.ts';
import { storedNotText } from '../messages/stored-fault.ts';
import type { Source } from '../model/actuals.ts';
import { readReport, type ReadReport } from '../report/read-report.ts';
import { UsageError, type Context } from './context.ts';

export interface StoredFile {
  readonly source: Source;
  readonly text: string;
  readonly read: ReadReport;
}

/** A stored report as a file holds it. Throws {@link UsageError} where the file is no text. */
export function readStored({ messages }: Context, source: Source): StoredFile {
  const text = textOf(source);
  if (text === undefined) throw new UsageError(storedNotText(messages.language, source.file));
  return { source, text, read: readReport(text) };
}

/** UTF-8, or the UTF-16 with a byte order mark that `>` of some shells writes; undefined for anything else. */
function textOf({ bytes }: Source): string | undefined {
  if (bytes.length === 0) return '';
  const found = detectEncoding(bytes);
  if (!found.ok || found.encoding === 'gb18030') return undefined;
  return [...decodeChunks(bytes, found.encoding, found.start)].join('');
}
