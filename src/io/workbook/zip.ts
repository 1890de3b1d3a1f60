import { crc32, inflateRawSync } from 'node:zlib';
import { BOUNDS } from './bounds.ts';
import { damaged, encrypted, tooLarge } from './fault.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly offset: number;
  readonly packed: number;
  readonly method: number;
  readonly checksum: number;
  readonly isEncrypted: boolean;
}

/**
 * A ZIP in memory, read by its directory. Nothing is unpacked until it is asked for, and never more
 * than the bound: what the file says of its sizes is not believed.
 */
export class Zip {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly entries: ReadonlyMap<string, Entry>;
  private left: number = BOUNDS.content;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.readDirectory();
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The part unpacked; throws if it is not there, broken, or larger than the bound. */
  read(name: string): Uint8Array {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw damaged(name);
    if (entry.isEncrypted) throw encrypted();
    const content = this.unpack(entry, name);
    if (crc32(content) !== entry.checksum) throw damaged(name);
    this.left -= content.length;
    return content;
  }

  private unpack({ offset, packed, method }: Entry, name: string): Uint8Array {
    const { view, bytes } = this;
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged(name);
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > bytes.length) throw damaged(name);
    const content = bytes.subarray(start, start + packed);
    if (method === STORED) {
      if (content.length > this.left) throw tooLarge('content', BOUNDS.content);
      return content;
    }
    if (method !== DEFLATED) throw damaged(name);
    try {
      return inflateRawSync(content, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      const isLimit = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw isLimit ? tooLarge('content', BOUNDS.content) : damaged(name);
    }
  }

  private readDirectory(): Map<string, Entry> {
    const { view, bytes } = this;
    const end = this.findEnd();
    const count = view.getUint16(end + 10, true);
    if (count > BOUNDS.entries) throw tooLarge('entries', BOUNDS.entries);
    const entries = new Map<string, Entry>();
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged();
      const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const from = at + 46;
      const text = new TextDecoder().decode(bytes.subarray(from, from + (name ?? 0)));
      const key = text.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();
      // Of two parts with one name readers take different ones: no such file is believed.
      if (entries.has(key)) throw damaged(text);
      entries.set(key, {
        offset: view.getUint32(at + 42, true),
        packed: view.getUint32(at + 20, true),
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      });
      at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
  }

  /** The end of the directory stands at the end of the file; a file that was cut off has none. */
  private findEnd(): number {
    const last = this.bytes.length - END_LENGTH;
    const first = Math.max(0, last - LONGEST_COMMENT);
    for (let at = last; at >= first; at -= 1) {
      if (this.view.getUint32(at, true) === END) return at;
    }
    throw damaged();
  }
}
