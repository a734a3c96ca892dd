import type { Transaction } from '../../platform/database/request-database';
import type { ProblemText } from '../../platform/graph/problem';
import { creditCodeTaken, noSuchRegion } from '../cards/client-card-problem';
import { isCreditCodeTaken, regionExists } from '../cards/client-card.repository';
import type { ProspectCard } from './prospect-card';
import { prospectCodeTaken } from './prospect-problem';
import { isCodeOfProspect } from './similar-prospects.repository';

interface Placed extends Pick<ProspectCard, 'regionCode' | 'creditCode'> {
  /** The prospect whose card it is; left out for one that is not on record yet. */
  readonly except?: string;
}

/** Why a card that is right by itself cannot stand beside what is on record; undefined when it can. */
export async function cardFaultOnRecord(
  transaction: Transaction,
  { regionCode, creditCode, except }: Placed,
): Promise<ProblemText | undefined> {
  if (regionCode !== null && (regionCode.includes('\0') || !(await regionExists(transaction, regionCode))))
    return noSuchRegion;
  if (creditCode !== null && (await isCreditCodeTaken(transaction, { creditCode }))) return creditCodeTaken;
  if (creditCode !== null && (await isCodeOfProspect(transaction, creditCode, except))) return prospectCodeTaken;
  return undefined;
}
