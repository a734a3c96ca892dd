import type pg from 'pg';

/** Statements of one request; all that are asked for at once travel at once. */
export interface Session {
  rows<Row = Record<string, unknown>>(text: string, values: readonly unknown[]): Promise<Row[]>;
}

/** How the bare server answers one work. */
export type BareWork = (session: Session, variables: Readonly<Record<string, unknown>>) => Promise<unknown>;

const names = new Map<string, string>();

function named(text: string): string {
  const known = names.get(text) ?? `bare_${names.size}`;
  names.set(text, known);
  return known;
}

export interface Begin {
  readonly text: string;
  readonly values: readonly string[];
}

interface Corkable {
  cork(): void;
  uncork(): void;
}

/**
 * One transaction under the settings that row-level security reads. Begin, settings, the statements and the end leave
 * together, in one write, and come back in one: a server that fails a statement makes a rollback of the commit.
 *
 * @param work asks for all its statements before it first waits
 */
export async function inTransaction<Result>(
  client: pg.PoolClient,
  settings: Begin,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const { stream } = (client as pg.PoolClient & { readonly connection: { readonly stream: Corkable } }).connection;
  const send = (text: string, values: readonly unknown[]) =>
    client.query({ name: named(text), text, values: [...values] });
  stream.cork();
  const begun = [client.query('begin'), send(settings.text, settings.values)];
  const result = work({ rows: async (text, values) => (await send(text, values)).rows });
  const ended = client.query('commit');
  stream.uncork();
  const [answer] = await Promise.all([result, ...begun, ended]);
  return answer;
}
