import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import { signedIn } from '../../platform/graph/signed-in';
import { hiddenField, wrongArgument } from '../client-refusal';
import { fieldsOf } from './client-field.repository';
import { mayFilterBy } from './field-access';
import { addFieldCondition, isSensible, MOST_CONDITIONS, wantedOf, type FieldCondition } from './field-condition';
import { clientsHolding } from './field-value.repository';

/** So many hits are listed by id; with more, reading in order finds a page sooner. */
const MOST_NAMED_HITS = 2_000;

/**
 * Adds conditions on custom fields to those of a list of clients `c`. Few hits are looked up by index beforehand, for who
 * reaches everybody; many are met soon enough when the list is read in its order.
 *
 * @throws GraphQLError for a condition that makes no sense, and for a field the viewer may not filter by
 */
export async function addFieldConditions(
  context: RequestContext,
  conditions: Conditions,
  asked: readonly FieldCondition[],
): Promise<void> {
  if (asked.length === 0) return;
  if (asked.length > MOST_CONDITIONS)
    throw wrongArgument(context, {
      'zh-CN': `自定义字段条件最多 ${MOST_CONDITIONS} 个。`,
      en: `At most ${MOST_CONDITIONS} conditions on custom fields.`,
    });
  const viewer = signedIn(context);
  const fields = await fieldsOf(context);
  for (const condition of asked) {
    const field = fields.find(({ id }) => id === condition.fieldId);
    if (field === undefined || !mayFilterBy(viewer, field)) throw hiddenField(context);
    if (!isSensible(field.kind, condition))
      throw wrongArgument(context, {
        'zh-CN': `“${field.nameZh}”的筛选条件与字段类型不符或为空。`,
        en: `The condition on “${field.nameEn}” is empty, or not of its kind.`,
      });
    const isEverybody = viewer.reaches.CLIENT_CARD.all && condition.isEmpty == null;
    const ids = isEverybody
      ? await clientsHolding(context, { fieldId: field.id, wanted: wantedOf(condition), atMost: MOST_NAMED_HITS + 1 })
      : undefined;
    if (ids !== undefined && ids.length <= MOST_NAMED_HITS) conditions.add('c.id = any(?::uuid[])', ids);
    else addFieldCondition(conditions, field, condition);
  }
}
