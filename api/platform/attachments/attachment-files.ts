import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * Documents outside the database, each a file named by the SHA-256 of its bytes: the same document is kept once, and one
 * that was changed on the disk no longer has its name.
 */
export class AttachmentFiles {
  constructor(private readonly directory: string) {}

  /** Keeps the bytes, on the disk when it answers. @returns their digest */
  async keep(content: Buffer): Promise<string> {
    const digest = createHash('sha256').update(content).digest('hex');
    const path = this.#pathOf(digest);
    if (await isThere(path, content.length)) return digest;
    await mkdir(dirname(path), { recursive: true });
    // Written beside and renamed: nobody ever reads half a document.
    const partial = `${path}.${randomUUID()}`;
    try {
      const file = await open(partial, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    return digest;
  }

  /** @throws Error when the file is not there */
  async read(digest: string): Promise<Readable> {
    const path = this.#pathOf(digest);
    await stat(path);
    return createReadStream(path);
  }

  #pathOf(digest: string): string {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new RangeError(`"${digest}" is no digest`);
    return join(this.directory, digest.slice(0, 2), digest);
  }
}

async function isThere(path: string, bytes: number): Promise<boolean> {
  try {
    return (await stat(path)).size === bytes;
  } catch {
    return false;
  }
}
