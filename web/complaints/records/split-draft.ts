import type { Department, LiableParty, RecordDecisionInput } from '../../gql/graphql';

/** A liability split while it is written. */
export interface ShareDraft {
  party: LiableParty;
  department: Department | '';
  name: string;
  percentage: string;
}

export interface SplitDraft {
  budget: string;
  repairBy: string;
  memo: string;
  shares: ShareDraft[];
}

export const OWN_DEPARTMENTS = [
  'PRODUCTION',
  'QUALITY',
  'RND',
  'LOGISTICS',
  'SALES',
  'SERVICE',
  'FINANCE',
  'HEADQUARTERS',
] as const satisfies readonly Department[];

export const PARTIES = ['FACTORY', 'CLIENT', 'SUPPLIER', 'CARRIER', 'THIRD_PARTY'] as const;

export const emptyShare = (): ShareDraft => ({ party: 'FACTORY', department: '', name: '', percentage: '' });

export const isNamed = ({ party }: Pick<ShareDraft, 'party'>): boolean => party !== 'FACTORY' && party !== 'CLIENT';

interface Version {
  readonly budget?: string | null | undefined;
  readonly repairBy?: string | null | undefined;
  readonly memo: string;
  readonly shares: readonly {
    readonly party: LiableParty;
    readonly department?: Department | null | undefined;
    readonly name?: string | null | undefined;
    readonly percentage?: string | null | undefined;
  }[];
}

/** A new version begins as the one before it. */
export function splitDraft(latest: Version | undefined): SplitDraft {
  if (latest === undefined) return { budget: '', repairBy: '', memo: '', shares: [emptyShare()] };
  const { budget, repairBy, memo, shares } = latest;
  return {
    budget: budget ?? '',
    repairBy: repairBy ?? '',
    memo,
    shares: shares.map(({ party, department, name, percentage }) => ({
      party,
      department: department ?? '',
      name: name ?? '',
      percentage: percentage ?? '',
    })),
  };
}

const PERCENTAGE = /^\d{1,3}(\.\d{1,4})?$/;

/** The sum of the shares in parts of a hundred, in ten-thousandths and therefore exact; null when one is no number. */
export function sumOfShares(shares: readonly Pick<ShareDraft, 'percentage'>[]): string | null {
  let sum = 0;
  for (const { percentage } of shares) {
    if (!PERCENTAGE.test(percentage.trim())) return null;
    sum += Math.round(Number(percentage) * 10_000);
  }
  return String(sum / 10_000);
}

export type SplitFault = 'required' | 'amount' | 'sum' | 'name';

/** What keeps the split from being sent, by field. The server judges again. */
export function splitFaults(draft: SplitDraft, repairsByDay = true): Partial<Record<keyof SplitDraft, SplitFault>> {
  const faults: Partial<Record<keyof SplitDraft, SplitFault>> = {};
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(draft.budget.trim())) faults.budget = 'amount';
  if (repairsByDay && !draft.repairBy) faults.repairBy = 'required';
  if (!draft.memo.trim()) faults.memo = 'required';
  if (sumOfShares(draft.shares) !== '100') faults.shares = 'sum';
  else if (draft.shares.some((share) => isNamed(share) && !share.name.trim())) faults.shares = 'name';
  return faults;
}

type Shares = Pick<RecordDecisionInput, 'budget' | 'repairBy' | 'memo' | 'shares'>;

/** As it is sent: a department for the company only, a name for third parties only. */
export function splitInput({ budget, repairBy, memo, shares }: SplitDraft): Shares {
  return {
    budget: budget.trim(),
    repairBy: repairBy || null,
    memo,
    shares: shares.map((share) => ({
      party: share.party,
      department: share.party === 'FACTORY' && share.department !== '' ? share.department : null,
      name: isNamed(share) ? share.name.trim() : null,
      percentage: share.percentage.trim(),
    })),
  };
}
