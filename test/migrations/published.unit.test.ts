import { readdir, readFile } from 'node:fs/promises';
import { getMetadataArgsStorage } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { PUBLISHED, SETTINGS } from '../../api/migrations/published';
import { subgraphs } from '../../api/subgraphs';
import { namesIn, textsOf } from '../support/sql-names';

const published = new Set([...Object.values(PUBLISHED).flat(), ...SETTINGS]);
const rooms = subgraphs.map(({ name }) => name);

/** Names in a room's SQL that are neither its own nor published. */
async function foreignNames(room: string): Promise<string[]> {
  const files = (await readdir(`api/${room}`, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const programs = await Promise.all(files.map((file) => readFile(`api/${room}/${file}`, 'utf8')));
  return foreign(room, programs.flatMap(textsOf).flatMap(namesIn));
}

function foreign(room: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !name.startsWith(`${room}.`) && !published.has(name));
}

describe('a room', () => {
  it.each(rooms)('%s names nothing of another room in SQL but what is published', async (room) => {
    expect(await foreignNames(room)).toEqual([]);
  });

  it.each(subgraphs.map((room) => [room.name, room] as const))(
    '%s maps tables of its own, or published ones',
    (name, room) => {
      const tables = getMetadataArgsStorage().tables.filter(({ target }) =>
        (room.entities as unknown[]).includes(target),
      );
      expect(tables).toHaveLength(room.entities.length);
      expect(
        foreign(
          name,
          tables.map((table) => `${table.schema}.${table.name}`),
        ),
      ).toEqual([]);
    },
  );

  it('is caught when it does', () => {
    const program = 'const a = 1; rows({ text: `select x from identity.region where ${scope(`sales."order" o`)}` })';
    expect(foreign('clients', textsOf(program).flatMap(namesIn))).toEqual(['identity.region', 'sales.order']);
    expect(foreign('clients', textsOf(`import x from './identity.region'; policy.clause()`).flatMap(namesIn))).toEqual(
      [],
    );
  });
});
