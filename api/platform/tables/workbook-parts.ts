import { Unzip, UnzipInflate } from 'fflate';
import { Parser } from 'saxen';
import { TableFault } from './table-fault';
import { MOST_UNPACKED_BYTES, MOST_UNPACKED_RATIO, SMALL_SHEET_BYTES } from './table-limits';

/** So little at a time that what it unpacks to at most, a thousand times as much, does no harm. */
const PUSH_BYTES = 16 * 1024;

/** What is to be done with a part of a package. */
export interface PartReader {
  readonly read: (chunk: Uint8Array, isLast: boolean) => void;
}

/**
 * Unpacks the parts of a workbook that are asked for, in the order in which they stand, and counts what they come to.
 * Yields between pieces, so that rows can be taken away as they come.
 *
 * @throws TableFault when it is damaged, or unpacks to more than any table
 */
export function* unpack(content: Buffer, readerOf: (name: string) => PartReader | undefined): Generator<void> {
  const most = Math.min(MOST_UNPACKED_BYTES, Math.max(SMALL_SHEET_BYTES, content.length * MOST_UNPACKED_RATIO));
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    const reader = readerOf(file.name);
    if (reader === undefined) return;
    file.ondata = (error, chunk, isLast) => {
      // What this throws comes back to it as the error of the part.
      if (error !== null) throw error instanceof TableFault ? error : damaged();
      unpacked += chunk.length;
      if (unpacked > most) throw tooLarge();
      reader.read(chunk, isLast);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < content.length; at += PUSH_BYTES) {
    const isLast = at + PUSH_BYTES >= content.length;
    try {
      unzip.push(content.subarray(at, at + PUSH_BYTES), isLast);
    } catch (error) {
      if (error instanceof TableFault) throw error;
      throw damaged();
    }
    yield;
  }
}

export interface XmlEvents {
  readonly opened: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly closed: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Reads a part as XML; elements are told without their prefix. It resolves no entity but the five of XML itself. */
export function xmlReader({ opened, closed, text }: XmlEvents): PartReader {
  const decoder = new TextDecoder('utf-8');
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
  const guard = new MarkupGuard();
  let fault: Error | undefined;
  const parser = new Parser()
    .on('openTag', (name, attributes) => opened(plain(name), attributes))
    .on('closeTag', (name) => closed(plain(name)))
    .on('text', (found, decode) => text(decode(found)))
    .on('cdata', text)
    .on('error', (error) => (fault = error));
  return {
    read(chunk, isLast) {
      const markup = decoder.decode(chunk, { stream: !isLast });
      guard.pass(markup);
      parser.write(markup);
      if (isLast) fault ??= parser.end() ?? undefined;
      if (fault instanceof TableFault) throw fault;
      if (fault !== undefined) throw damaged();
    },
  };
}

/** A text or a tag that is longer is none of a workbook: a cell has 32 767 characters at most. */
const LONGEST_TOKEN = 1_048_576;
/** Behind the declaration with which a part begins. */
const BEHIND_DECLARATION = 1_024;

/**
 * Keeps from the parser what it would hold in memory, and look through again with every chunk, until it ends: endless
 * texts, and comments and instructions, which no workbook has.
 */
class MarkupGuard {
  #passed = 0;
  #sinceTag = 0;
  #last = '';

  /** @throws TableFault */
  pass(markup: string): void {
    const around = this.#last + markup;
    if (around.includes('<!') || (this.#passed > BEHIND_DECLARATION && around.includes('<?'))) throw damaged();
    const tag = markup.lastIndexOf('<');
    this.#sinceTag = tag < 0 ? this.#sinceTag + markup.length : markup.length - tag;
    if (this.#sinceTag > LONGEST_TOKEN) throw tooLarge();
    this.#last = markup.slice(-1);
    this.#passed += markup.length;
  }
}

export function damaged(): TableFault {
  return new TableFault('DAMAGED_WORKBOOK', {
    'zh-CN': '这个 Excel 文件已损坏或有密码，读不出来。请用 Excel 打开后另存为 .xlsx，再重新上传。',
    en: 'This workbook is damaged or has a password and cannot be read. Open it, save it as .xlsx and upload it again.',
  });
}

export function tooLarge(): TableFault {
  return new TableFault('WORKBOOK_TOO_LARGE', {
    'zh-CN': '这个 Excel 文件展开后过大。请只保留要导入的工作表，另存后重新上传。',
    en: 'This workbook unpacks to too much. Keep only the sheet to be imported, save it and upload it again.',
  });
}
