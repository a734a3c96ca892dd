export const MEDIA_TYPES = { 'application/pdf': '.pdf', 'image/png': '.png', 'image/jpeg': '.jpg' } as const;
export type MediaType = keyof typeof MEDIA_TYPES;

const BEGINNINGS: readonly (readonly [MediaType, Buffer])[] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
];

/** What a document is by its content, whatever its name says; undefined for what is not kept. */
export function mediaTypeOf(content: Buffer): MediaType | undefined {
  return BEGINNINGS.find(([, beginning]) => content.subarray(0, beginning.length).equals(beginning))?.[0];
}

const LONGEST_NAME = 200;

/** A file's name as it is kept: the last part of a path, without control characters. */
export function fileNameOf(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').replace(/[\p{C}"<>|:*?]/gu, '').trim();
  return name === '' || /^\.+$/.test(name) ? 'document' : [...name].slice(0, LONGEST_NAME).join('');
}
