import { isUtf8 } from 'node:buffer';
import { TableFault } from './table-fault';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const MARKS: readonly (readonly [TextEncoding, Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
];

/** By its mark, else UTF-8 where every byte fits it, else GB18030: a Chinese spreadsheet saves CSV as GBK, without a mark. */
export function encodingOf(content: Buffer): TextEncoding {
  const marked = MARKS.find(([, mark]) => content.subarray(0, mark.length).equals(mark));
  if (marked !== undefined) return marked[0];
  return isUtf8(content) ? 'utf-8' : 'gb18030';
}

const CHUNK_BYTES = 256 * 1024;

/** The text of a file, a chunk at a time, without its mark. @throws TableFault where the bytes are no text */
export function* textOf(content: Buffer, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (let at = 0; at < content.length; at += CHUNK_BYTES)
      yield decoder.decode(content.subarray(at, at + CHUNK_BYTES), { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw notText();
    throw error;
  }
}

function notText(): TableFault {
  return new TableFault('ENCODING', {
    'zh-CN': '文件不是 UTF-8、UTF-16 或 GB18030 编码的文本。请用 Excel 另存为 .xlsx，或“CSV UTF-8”后重新上传。',
    en: 'The file is no text in UTF-8, UTF-16 or GB18030. Save it as .xlsx or as “CSV UTF-8” and upload it again.',
  });
}
