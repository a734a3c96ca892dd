import type { Department } from '../../kernel/policy/case-fields';
import type { DecisionStanding, LiableParty } from '../records/split-words.schema';
import { CASE_FIELDS, type CaseAnswer } from './case-answer';

export interface DecisionAnswer {
  readonly version: number;
  /** Null when amounts are not the reader's to see. */
  readonly budget: string | null;
  readonly repairBy: string | null;
  readonly memo: string;
  readonly standing: DecisionStanding;
  readonly reason: string | null;
  readonly shares: readonly {
    readonly party: LiableParty;
    readonly department: Department | null;
    readonly name: string | null;
    readonly percentage: string | null;
    readonly amount: string | null;
  }[];
}

/** A case with the versions of the decision on who bears what, oldest first. */
export interface MemoAnswer extends CaseAnswer {
  readonly decisions: readonly DecisionAnswer[];
}

export const MEMO_QUERY = `query CaseMemo($id: ID!) {
  complaint(id: $id) {
    ${CASE_FIELDS}
    decisions { version budget repairBy memo standing reason shares { party department name percentage amount } }
  }
}`;
