import type { WordSource } from '../policy/policy-words';

/** The name of a basic condition (CR-3); its own name when we have none, because a policy may know more than this client. */
export function nameOfCondition(condition: string, { t, te }: WordSource): string {
  return te(`credit.condition.${condition}`) ? t(`credit.condition.${condition}`) : condition;
}
