import { useI18n } from 'vue-i18n';
import type { ChangeOutcome } from './useChange';

/** What came of a mutation that is not known to have been done. */
export type Undone = Exclude<ChangeOutcome<unknown>, { kind: 'done' }>;

/**
 * What is said to somebody whose change was refused or lost, with the clause that forbids it. It is empty when the session
 * is over: signing in takes over, and leads back.
 */
export function useRefusalWords(): (outcome: Undone) => string {
  const { t } = useI18n();

  return (outcome) => {
    if (outcome.kind === 'problem') {
      const { message, clause } = outcome;
      return clause ? t('form.clause', { message, clause }) : message;
    }
    if (outcome.kind === 'uncertain') return t('form.uncertain');
    if (outcome.kind === 'outdated') return t('notice.outdated');
    if (outcome.kind === 'fault') return [t('notice.faultTitle'), outcome.id].filter(Boolean).join(' · ');
    return '';
  };
}
