import { type Condition, labelsOf, type Option, rangeText, someNames } from '../../shared/export/conditions';
import { conditionWords } from '../fields/condition-words';
import type { CustomField } from '../fields/field-entry';
import type { PortfolioFilter } from './portfolio-filter';

interface Named {
  readonly regions: readonly Option[];
  readonly fields: readonly Pick<CustomField, 'id' | 'name' | 'options'>[];
  readonly owners: readonly Option[];
  /** the chosen import; left out where it is not known */
  readonly importName?: string | undefined;
}

type Translate = (key: string, named?: Record<string, unknown>) => string;

/** What the clients were asked for, in words. */
export function portfolioConditions(
  filter: PortfolioFilter,
  { regions, fields, owners, importName }: Named,
  t: Translate,
): Condition[] {
  return [
    [t('export.search'), filter.search],
    [t('filter.tier'), filter.tiers.map((each) => t(`tier.${each}`))],
    [t('segments.title'), filter.segments.map((each) => t(`segment.${each}`))],
    [t('filter.region'), labelsOf(filter.regions, regions)],
    [t('clients.onlyGap'), filter.gap],
    [t('ungraded.title'), filter.ungraded.map((each) => t(`ungraded.reason.${each}`))],
    [t('contactStaff.only'), filter.fewContacts],
    [t('clients.column.owner'), someNames(filter.owners, owners, t)],
    [t('clientForms.businessType'), filter.types.map((each) => t(`businessType.${each}`))],
    [t('segments.payment'), filter.credits.map((each) => t(`segments.credit.${each}`))],
    [t('clients.column.volume'), rangeText(filter.volumeFrom, filter.volumeTo)],
    [t('clients.fact.since'), rangeText(filter.openedFrom, filter.openedTo)],
    [t('clients.notContactedSince'), filter.notContactedSince],
    [t('clients.reportDueBy'), filter.reportDueBy],
    ...standingConditions(filter, importName, t),
    ...filter.fields.map((condition): Condition => {
      const field = fields.find(({ id }) => id === condition.fieldId);
      return [field?.name ?? t('customFields.filteredBy'), conditionWords(condition, field, t)];
    }),
  ];
}

/** By which import, and what it did where that is asked for or where nothing else is known of it. */
function importCondition(
  { import: one, effect }: PortfolioFilter,
  name: string | undefined,
  t: Translate,
): string | null {
  if (!one) return null;
  const told = t(`clients.standing.effects.${effect}`);
  if (name === undefined) return told;
  return effect === 'ANY' ? name : t('clients.standing.importEffect', { name, effect: told });
}

function standingConditions(filter: PortfolioFilter, importName: string | undefined, t: Translate): Condition[] {
  return [
    [t('clients.standing.orderedSince'), filter.orderedSince],
    [t('clients.standing.notOrderedSince'), filter.notOrderedSince],
    [t('clients.standing.quiet'), filter.quiet && t('clients.standing.quietMonths', { n: filter.quiet })],
    [t('clients.standing.agreementBy'), filter.agreementBy],
    [t('clients.standing.import'), importCondition(filter, importName, t)],
    [t('clients.noAgreement'), filter.noAgreement],
    [t('clients.standing.complains'), filter.complains],
    [t('clients.standing.overdue'), filter.overdue],
  ];
}
