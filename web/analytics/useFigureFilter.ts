import { computed, type MaybeRefOrGetter, toValue, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute, useRouter } from 'vue-router';
import type { Comparison } from '../gql/graphql';
import { writeQuery } from '../shared/filter/url-query';
import { useRegions } from '../shared/filter/useRegions';
import { useUrlFilter } from '../shared/filter/useUrlFilter';
import { formatInstant } from '../shared/format/formats';
import { monthEnd, periodOf, presetOf } from '../shared/time/civil-date';
import { useToday } from '../shared/time/useToday';
import { dashboardFilterOf, dashboardQuery } from './dashboard-filter';

/** How many figures of a page are told by class: of none, classes chosen elsewhere are neither asked for nor told. */
export type ClassReach = 'all' | 'some' | 'none';

/** The filter that all pages of figures share, in the address, so that it goes along from page to page. */
export function useFigureFilter({
  byClass = 'all',
}: { readonly byClass?: MaybeRefOrGetter<ClassReach | undefined> } = {}) {
  const { t } = useI18n();
  const route = useRoute();
  const router = useRouter();
  const today = useToday();
  const { applied, draft, apply, reset } = useUrlFilter(dashboardQuery);
  const regions = useRegions();
  const regionNames = computed(() => new Map(regions.value.map(({ value, label }) => [value, label])));
  const isKnown = (code: string): boolean => regionNames.value.size === 0 || regionNames.value.has(code);
  const told = computed(() => ({
    ...applied.value,
    regions: applied.value.regions.filter(isKnown),
    ...(toValue(byClass) === 'none' && { classes: [] }),
  }));
  // What is unknown is said above the figures, and not asked for again.
  watch(
    () => [regionNames.value, draft.value.regions] as const,
    ([, codes]) => {
      if (!codes.every(isKnown)) draft.value = { ...draft.value, regions: codes.filter(isKnown) };
    },
    { immediate: true },
  );
  const where = computed(() => dashboardFilterOf(told.value, today.value));
  const compare = computed<Comparison | null>(() => (applied.value.compare === 'none' ? null : applied.value.compare));
  // A period that is named by what it is of today goes on with the day, though its days stand in the address.
  watch(today, (next, before) => {
    const { from, to } = applied.value;
    const preset = from !== null && to !== null ? presetOf({ from, to }, before) : null;
    if (preset !== null) void router.replace({ query: { ...route.query, ...periodOf(preset, next) } });
  });
  const period = computed(() => `${where.value.from}–${where.value.to}`);

  /** The address of this filter, with its period always written out. */
  const query = computed(
    () =>
      ({ ...writeQuery(dashboardQuery, { ...told.value, period: 'none' }), ...dates(where.value) }) as Record<
        string,
        string
      >,
  );

  /** Narrows every chart to a value, or widens it again (联动). */
  function toggle(dimension: 'tiers' | 'regions' | 'classes', value: string): void {
    if (value === '') return;
    const now = applied.value[dimension] as string[];
    const next = now.length === 1 && now[0] === value ? [] : [value];
    apply({ ...applied.value, [dimension]: next });
  }

  /** Narrows the period to whole months that were selected on a chart. */
  function brush(fromMonth: string, toMonth: string): void {
    apply({ period: 'none', from: `${fromMonth}-01`, to: monthEnd(`${toMonth}-01`) });
  }

  const chosen = computed(() => {
    const { tiers, regions: codes, classes } = told.value;
    const named = classes.map((each) => t(`complaintClass.${each}`));
    return [
      ...tiers.map((tier) => t(`tier.${tier}`)),
      ...codes.map((code) => regionNames.value.get(code) ?? code),
      ...(named.length > 0 && toValue(byClass) === 'some'
        ? [t('figures.proof.someClasses', { classes: named.join(t('export.listed')) })]
        : named),
    ].join(t('export.listed'));
  });

  /** What a downloaded file says of where its figures come from. */
  function proofOf(asOf: string | undefined): string[] {
    return [
      t('figures.proof.period', { period: period.value }),
      t('figures.proof.filter', { filter: chosen.value || t('figures.proof.all') }),
      t('analytics.asOf', { at: formatInstant(asOf ?? null) }),
    ];
  }

  /** What the rows behind a figure are of, for the proof of a workbook: narrowed how else, and as of which instant. */
  function rowsProof(asOf: string | null, ...narrowed: (string | null | undefined)[]): string {
    const [ofPeriod, filtered, known] = proofOf(asOf ?? undefined);
    return [ofPeriod, filtered, ...narrowed, asOf && known].filter(Boolean).join(t('export.and'));
  }

  return {
    rowsProof,
    today,
    applied,
    draft,
    apply,
    reset,
    where,
    compare,
    period,
    query,
    toggle,
    brush,
    proofOf,
    regionNames,
  };
}

function dates({ from, to }: { from: string; to: string }): { from: string; to: string } {
  return { from, to };
}
