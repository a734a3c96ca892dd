import { useI18n } from 'vue-i18n';
import type { Department } from '../../gql/graphql';

/** What a department is called; a word of its own for what nobody answers for. */
export function useDepartmentName(): (department: Department | null | undefined) => string {
  const { t } = useI18n();
  return (department) => (department == null ? t('monthly.nobody') : t(`department.${department}`));
}
