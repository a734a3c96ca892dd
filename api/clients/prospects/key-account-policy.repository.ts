import { civilDateAt } from '../../kernel/civil-date';
import type { Regulation } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';

/** The key-account regulation in force today, read once a request; undefined before its first version. */
export async function keyAccountPolicy(
  context: RequestContext,
  reader: RegulationReader = context.database,
): Promise<Regulation | undefined> {
  const known = context.loaders.of<Regulation>('key-account regulation', () =>
    regulationsInForce(reader, ['KA'], civilDateAt(context.now)),
  );
  return (await known.load('KA')) ?? undefined;
}
