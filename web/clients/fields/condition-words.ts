import { type Option, rangeText, someNames } from '../../shared/export/conditions';
import { endsOf, type FieldCondition } from './field-conditions';
import type { CustomField } from './field-entry';

type Translate = (key: string, named?: Record<string, unknown>) => string;

/** What a custom field must hold, in words; undefined field: one the viewer does not read. */
export function conditionWords(
  { comparison, value }: FieldCondition,
  field: Pick<CustomField, 'options'> | undefined,
  t: Translate,
): string {
  switch (comparison) {
    case 'c':
      return value;
    case 'n':
    case 'd':
      return rangeText(...endsOf(value));
    case 'y':
      return t(value === '1' ? 'customFields.yes' : 'customFields.no');
    case 'o':
      return someNames(value.split(','), optionsOf(field), t);
    default:
      return t('customFields.isEmpty');
  }
}

const optionsOf = (field: Pick<CustomField, 'options'> | undefined): Option[] =>
  (field?.options ?? []).map(({ id, name }) => ({ value: id, label: name }));
