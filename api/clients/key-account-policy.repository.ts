import { civilDateAt } from '../kernel/civil-date';
import { loadRegulation, type Regulation } from '../kernel/policy/regulation';
import type { RequestContext } from '../platform/context/request-context';
import { regulationInForce } from './grade.repository';

type Reader = Parameters<typeof regulationInForce>[0];

/** The key-account regulation in force today, read once a request; undefined before its first version. */
export async function keyAccountPolicy(
  context: RequestContext,
  reader: Reader = context.database,
): Promise<Regulation | undefined> {
  const known = context.loaders.of<Regulation>('key-account regulation', async () => {
    const document = await regulationInForce(reader, 'KA', civilDateAt(context.now));
    return new Map(document === undefined ? [] : [['KA', loadRegulation(document)]]);
  });
  return (await known.load('KA')) ?? undefined;
}
