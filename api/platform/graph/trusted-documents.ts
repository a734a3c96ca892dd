import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a server looks up the document that a request names. Keys are `apq:` and the SHA-256 of the text. */
export interface TrustedDocuments {
  get(key: string): Promise<string | undefined>;
  /** Does nothing: documents become trusted by being built with the web client, not by being sent. */
  set(): Promise<void>;
  delete(): Promise<boolean>;
}

const FILE = 'documents.json';
const PREFIX = 'apq:';

/** The documents of the web client in a directory; none when it was not built there. */
export function readTrustedDocuments(directory: string): TrustedDocuments {
  const path = join(directory, FILE);
  const known: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return trustedDocuments(known as Record<string, string>);
}

/** @param texts documents by the SHA-256 of their text, in hexadecimal digits */
export function trustedDocuments(texts: Readonly<Record<string, string>>): TrustedDocuments {
  const known = new Map(Object.entries(texts));
  return {
    get: (key) => Promise.resolve(known.get(key.slice(PREFIX.length))),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(false),
  };
}
