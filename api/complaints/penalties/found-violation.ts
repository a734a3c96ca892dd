import { clausesOfKind, type Regulation } from '../../kernel/policy/regulation';
import type { HandedOn } from '../steps/case-facts';

/** A violation that a case showed. */
export interface FoundViolation {
  readonly clause: string;
  readonly violation: string;
  readonly staffId: string;
}

/**
 * The violations that a step shows, by the rule of the policy: what the case has handed on so far says that there was
 * one, and the step itself names who it was. Source: CC-6
 */
export function violationsShown(handsOn: HandedOn, soFar: HandedOn, regulation: Regulation): FoundViolation[] {
  return clausesOfKind(regulation, 'penalties').flatMap(({ clause, parameters }) =>
    parameters.penalties.flatMap(({ violation, proposedWhen }) => {
      if (proposedWhen === undefined || soFar[proposedWhen.field] !== proposedWhen.is) return [];
      const staffId = handsOn[proposedWhen.names];
      return staffId === undefined ? [] : [{ clause, violation, staffId }];
    }),
  );
}
