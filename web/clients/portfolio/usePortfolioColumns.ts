import { computed, type ComputedRef, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { ClientSortField } from '../../gql/graphql';
import { useSession } from '../../identity/session.store';
import type { GridColumn } from '../../shared/grid/grid-column';
import type { CustomField } from '../fields/field-entry';

/**
 * The columns of the portfolio, the chosen custom fields behind all others; on a phone the name is narrower. Without
 * custom fields they fit a screen of 1280 px beside the navigation and a scroll bar, in both languages.
 */
export function usePortfolioColumns(
  isPhone: Readonly<Ref<boolean>>,
  isChoosing: Readonly<Ref<boolean>>,
  custom: Readonly<Ref<readonly CustomField[]>>,
): ComputedRef<GridColumn<ClientSortField>[]> {
  const { t } = useI18n();
  const session = useSession();
  return computed<GridColumn<ClientSortField>[]>(() => [
    ...(isChoosing.value ? [{ key: 'choose', label: t('clients.column.choose'), minWidth: 84, grow: 0.2 }] : []),
    {
      key: 'name',
      label: t('clients.column.name'),
      minWidth: isPhone.value ? 168 : 204,
      grow: isPhone.value ? 1 : 2,
      ...(session.readsNames() && { sortField: 'NAME' as const }),
    },
    { key: 'tier', label: t('clients.column.tier'), minWidth: 102, grow: 1, sortField: 'TIER' },
    { key: 'segment', label: t('segments.title'), minWidth: 96, grow: 1 },
    { key: 'region', label: t('clients.column.region'), minWidth: 90, grow: 1 },
    { key: 'owner', label: t('clients.column.owner'), minWidth: 82, grow: 1 },
    { key: 'contacts', label: t('clients.column.contacts'), minWidth: 128, grow: 1 },
    { key: 'open', label: t('clients.column.open'), minWidth: 88, grow: 1, isNumber: true },
    {
      key: 'volume',
      label: t('clients.column.volume'),
      minWidth: 96,
      grow: 1,
      isNumber: true,
      sortField: 'ANNUAL_VOLUME',
    },
    {
      key: 'lastContact',
      label: t('clients.column.lastContact'),
      minWidth: 94,
      grow: 1,
      sortField: 'LAST_CONTACT',
    },
    ...custom.value.map(({ id, name, kind }) => ({
      key: id,
      label: name,
      minWidth: 140,
      grow: 1,
      isNumber: kind === 'NUMBER',
    })),
  ]);
}
