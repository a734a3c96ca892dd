import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongArgument } from '../../platform/graph/wrong-argument';
import { hiddenField } from '../client-refusal';
import { fieldsOf } from './client-field.repository';
import { mayFilterBy } from './field-access';
import { addFieldCondition, isSensible, MOST_CONDITIONS, type FieldCondition } from './field-condition';

/**
 * Adds conditions on custom fields to those of a list of clients `c`.
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
    throw wrongArgument({
      'zh-CN': `自定义字段条件最多 ${MOST_CONDITIONS} 个。`,
      en: `At most ${MOST_CONDITIONS} conditions on custom fields.`,
    });
  const viewer = signedIn(context);
  const fields = await fieldsOf(context);
  for (const condition of asked) {
    const field = fields.find(({ id }) => id === condition.fieldId);
    if (field === undefined || !mayFilterBy(viewer, field)) throw hiddenField();
    if (!isSensible(field.kind, condition))
      throw wrongArgument({
        'zh-CN': `“${field.nameZh}”的筛选条件与字段类型不符或为空。`,
        en: `The condition on “${field.nameEn}” is empty, or not of its kind.`,
      });
    addFieldCondition(conditions, field, condition);
  }
}
