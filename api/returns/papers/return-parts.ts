import type { Block, CitedClause } from '../../platform/papers/paper';
import { instantText } from '../../platform/papers/paper-text';
import { POST_NAMES } from '../../shared-types/post-names';
import type { ReturnAnswer } from './return-answer';
import { HOLD_NAMES, OUTCOME_NAMES } from './return-names';

export type DecisionAnswer = ReturnAnswer['decisions'][number];

export function approvalOf({ decisions }: ReturnAnswer): DecisionAnswer | undefined {
  return decisions.find(({ kind }) => kind === 'APPROVAL');
}

export function decisionsOf({ decisions }: ReturnAnswer): Block[] {
  if (decisions.length === 0) return [];
  return [
    { kind: 'heading', text: '审批' },
    {
      kind: 'table',
      columns: [
        { title: '岗位', width: 80 },
        { title: '审批人', width: 56 },
        { title: '时间', width: 88 },
        { title: '意见', width: 'fill' },
        { title: '条款', width: 'fit' },
      ],
      rows: decisions.map(({ post, by, at, outcome, note, clause }) => [
        POST_NAMES[post],
        by.name ?? '–',
        instantText(at),
        [OUTCOME_NAMES[outcome], note].filter(Boolean).join('：'),
        clause,
      ]),
    },
  ];
}

/** The clauses that decided, the one of the paper itself first. */
export function citedBy(
  row: ReturnAnswer,
  own: { readonly clause: string; readonly decided: string } | undefined,
): CitedClause[] {
  const version = row.decisions[0]?.policyVersion;
  return [
    ...(own === undefined || version === undefined ? [] : [{ ...own, policyVersion: version }]),
    ...row.decisions.map(({ clause, policyVersion, post, outcome }) => ({
      clause,
      policyVersion,
      decided: `由${POST_NAMES[post]}批示：${OUTCOME_NAMES[outcome]}`,
    })),
    ...row.holds.map(({ why, reason }) => ({
      clause: why.clause.id,
      policyVersion: why.policyVersion,
      decided: `${HOLD_NAMES[reason]}，暂停待批示`,
    })),
  ];
}
