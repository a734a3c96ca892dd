import type { Regulation } from '../kernel/policy/regulation';
import type { RequestContext } from '../platform/context/request-context';
import { compareRegulations, type RegulationDifference } from './compare-regulations';
import { loadDocument } from './regulation.repository';

export interface Compared {
  readonly code: string;
  readonly before: number;
  /** A version's number, or a document that is none yet. */
  readonly after: number | Regulation;
}

/** What changed between two versions, in the language of the request; null when one of them is not there. */
export async function differenceIn(
  context: RequestContext,
  { code, before, after }: Compared,
): Promise<RegulationDifference | null> {
  const [old, young] = await Promise.all([
    loadDocument(context, { code, version: before }),
    typeof after === 'number' ? loadDocument(context, { code, version: after }) : after,
  ]);
  if (old === null || young === null) return null;
  return compareRegulations(old, young, context.locale === 'en' ? 'en' : 'zh');
}
