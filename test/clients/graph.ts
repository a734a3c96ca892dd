import { readFileSync } from 'node:fs';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { assembleTogether } from '../../api/platform/graph/together';
import { subgraphs } from '../../api/subgraphs';
import type { TestDatabase } from '../support/database';
import { asking } from './some-clients';

export const entities = subgraphs.flatMap((subgraph) => [...subgraph.entities]);

let assembled: GraphQLSchema | undefined;

export interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly string[];
  /** How many statements the question took, the settings of its transactions left out. */
  readonly statements: number;
}

/** Answers one operation the way the product does in one process. */
export function askGraph(
  database: TestDatabase,
  viewer: Partial<ViewerFacts> | null,
  text: string,
  locale?: 'zh-CN' | 'en',
): Promise<Answer> {
  assembled ??= assembleTogether(readFileSync('schema/api.graphql', 'utf8'), subgraphs.map(buildSubgraph));
  const schema = assembled;
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const answered = async (context: RequestContext): Promise<Answer> => {
    let statements = 0;
    const { rows, write } = context.database;
    context.database.rows = (statement) => {
      statements += 1;
      return rows.call(context.database, statement) as Promise<never[]>;
    };
    context.database.write = (work) => {
      statements += 1;
      return write.call(context.database, work as never) as Promise<never>;
    };
    const { data, errors } = await execute({ schema, document, contextValue: context });
    return { data, errors: (errors ?? []).map((error) => error.message), statements };
  };
  return asking(database, viewer, answered, locale);
}
