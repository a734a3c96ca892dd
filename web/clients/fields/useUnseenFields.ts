import { useI18n } from 'vue-i18n';
import type { CustomField } from './field-entry';

/** Of the custom fields that a kept view names: those that are offered no more, since they were retired or are not the viewer's. */
export function useUnseenFields(): (
  ids: readonly string[],
  fields: readonly CustomField[],
) => { id: string; name: string }[] {
  const { t } = useI18n();
  return (ids, fields) =>
    ids.flatMap((id) => {
      const field = fields.find((each) => each.id === id);
      if (field && !field.retired) return [];
      return [{ id, name: field ? t('customFields.wasRetired', { name: field.name }) : t('customFields.notReadable') }];
    });
}
