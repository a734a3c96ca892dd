/**
 * A key (uuid v4) that names one intention of a user. Sent again with the same intention, the server does it once.
 * Not `crypto.randomUUID`: browsers offer that on https and localhost only, and offices run Kehu on plain intranet addresses.
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Whether a problem says that what was sent before under the key was done, though no answer came, and changed since.
 *
 * @param field which the problem names
 */
export const isDoneBefore = (field: string | null | undefined): boolean =>
  field?.split('.').at(-1) === 'idempotencyKey';
