import { createHash } from 'node:crypto';
import { addTypenameToDocument } from '@apollo/client/utilities/graphql/transform.js';
import { parse, print } from 'graphql';

/** The text that a named document stands for: as it was written, with the type names that the web client's cache reads. */
export function trustedText(document: string): string {
  return print(addTypenameToDocument(parse(document)));
}

/** The name of a document: SHA-256 of its trusted text, in hexadecimal digits. */
export function nameOfDocument(document: string): string {
  return createHash('sha256').update(trustedText(document)).digest('hex');
}
