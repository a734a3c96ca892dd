import { computed, type ComputedRef, reactive, watch } from 'vue';
import type { BusinessType, CheckClientImportInput, ClientImportMatches } from '../../gql/graphql';
import type { CustomField } from '../fields/field-entry';
import {
  canBeKey,
  canEmpty,
  columnsFault,
  type ColumnsFault,
  customColumn,
  type ImportColumn,
  sentColumns,
} from './import-columns';
import type { ShownImport } from './useImport';

/** What is typed of an import; a choice of nothing has to be a value of its own. */
export interface ImportDraft {
  columns: (ImportColumn | 'NONE')[];
  /** whether an empty cell of each column empties the field */
  empties: boolean[];
  /** from 1; 0: rows are matched by nothing */
  keyPlace: number;
  matches: ClientImportMatches;
  creates: boolean;
  businessType: BusinessType | 'NONE';
  ownerId: string;
  keepAs: string;
}

export interface UseImportDraft {
  draft: ImportDraft;
  /** columns by which rows can be matched, from 1 */
  keyPlaces: ComputedRef<number[]>;
  /** whether clients on record may be changed */
  isUpdating: ComputedRef<boolean>;
  /** whether an empty cell of a column, from 0, may empty a field */
  mayEmpty(at: number): boolean;
  fault: ComputedRef<ColumnsFault | null>;
  input: ComputedRef<Omit<CheckClientImportInput, 'id' | 'version' | 'idempotencyKey'>>;
}

/** What the columns of a table are and what becomes of its rows, as typed and as sent. */
export function useImportDraft(
  shown: ShownImport,
  { viewerId, custom }: { viewerId: string; custom: () => readonly CustomField[] },
): UseImportDraft {
  const draft = reactive<ImportDraft>({
    columns: shown.columns.map(({ field, customField }) =>
      customField ? customColumn(customField.id) : (field ?? 'NONE'),
    ),
    empties: shown.columns.map(({ empties }) => empties),
    keyPlace: shown.keyPlace ?? 0,
    matches: shown.keyPlace ? shown.matches : 'UPDATE',
    creates: shown.creates,
    businessType: shown.businessType ?? 'NONE',
    ownerId: shown.owner?.id ?? viewerId,
    keepAs: '',
  });
  const columns = computed(() => draft.columns.map((column) => (column === 'NONE' ? null : column)));
  const keyPlaces = computed(() => columns.value.flatMap((column, at) => (canBeKey(column, custom()) ? [at + 1] : [])));
  const isUpdating = computed(() => draft.keyPlace > 0 && draft.matches === 'UPDATE');
  const mayEmpty = (at: number): boolean =>
    isUpdating.value && at + 1 !== draft.keyPlace && canEmpty(columns.value[at] ?? null, custom());

  watch(
    () => draft.columns.map((column) => column),
    (now, before) => {
      const at = draft.keyPlace - 1;
      const numberAt = now.indexOf('NUMBER');
      if (at >= 0 && now[at] !== before[at]) draft.keyPlace = 0;
      // A number serves to match and nothing else.
      if (numberAt >= 0 && before[numberAt] !== 'NUMBER') draft.keyPlace = numberAt + 1;
    },
  );

  return {
    draft,
    keyPlaces,
    isUpdating,
    mayEmpty,
    fault: computed(() =>
      columnsFault({ columns: columns.value, keyPlace: draft.keyPlace, creates: draft.creates || !draft.keyPlace }),
    ),
    input: computed(() => ({
      ...sentColumns(columns.value),
      keyPlace: draft.keyPlace || null,
      matches: draft.keyPlace ? draft.matches : 'LEAVE',
      creates: draft.creates || !draft.keyPlace,
      empties: draft.empties.flatMap((isSet, at) => (isSet && mayEmpty(at) ? [at + 1] : [])),
      businessType: draft.businessType === 'NONE' ? null : draft.businessType,
      ownerId: draft.ownerId || null,
      keepAs: draft.keepAs,
    })),
  };
}
