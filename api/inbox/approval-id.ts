const PARTS = /^([a-z]+)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** An id that tells which source decides. */
export function approvalId(source: string, id: string): string {
  return `${source}.${id}`;
}

/** The parts of an {@link approvalId}; undefined for a text that is none. */
export function approvalIdParts(text: string): { readonly source: string; readonly id: string } | undefined {
  const [, source, id] = PARTS.exec(text) ?? [];
  return source === undefined || id === undefined ? undefined : { source, id };
}
