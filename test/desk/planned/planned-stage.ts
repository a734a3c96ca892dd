import { v7 } from 'uuid';
import { cancelPlannedContact, movePlannedContact, planContact } from '../../../api/desk/planned/plan-contact.service';
import type { PlanContactInput } from '../../../api/desk/planned/plan-contact.schema';
import { plannedPage, type PlannedInput } from '../../../api/desk/planned/planned-contact.service';
import type { RecordActivityInput } from '../../../api/desk/activities/record-activity.schema';
import { recordActivity } from '../../../api/desk/activities/record-activity.service';
import { specialist } from '../../complaints/viewers';
import { asking, at, type Desk, type Viewer } from '../desk-stage';

/** What is asked of planned contacts at a desk. */
export function planning(desk: Desk) {
  const ming = (): Viewer => specialist(desk.people.ming);
  const hong = (): Viewer => specialist(desk.people.hong);

  const plan = (viewer: Viewer, more: Partial<PlanContactInput> = {}) =>
    asking(desk, viewer, (context) =>
      planContact(context, {
        clientId: desk.people.clientOfMing,
        kind: 'VISIT',
        day: '2026-11-25',
        purpose: '季度走访',
        idempotencyKey: v7(),
        ...more,
      }),
    );

  async function planned(viewer: Viewer = ming(), more: Partial<PlanContactInput> = {}): Promise<string> {
    const answer = await plan(viewer, more);
    if (!('plannedContact' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
    return answer.plannedContact.id;
  }

  const move = (
    viewer: Viewer,
    id: string,
    more: { day?: string; staffId?: string; version?: number; reason?: string } = {},
  ) =>
    asking(desk, viewer, (context) =>
      movePlannedContact(context, {
        plannedContactId: id,
        version: 1,
        day: '2026-11-27',
        reason: '客户出差',
        idempotencyKey: v7(),
        ...more,
      }),
    );

  const cancel = (viewer: Viewer, id: string, version = 1, reason = '客户搬迁') =>
    asking(desk, viewer, (context) =>
      cancelPlannedContact(context, { plannedContactId: id, version, reason, idempotencyKey: v7() }),
    );

  const record = (
    viewer: Viewer,
    plannedContactId: string,
    more: Partial<RecordActivityInput> = {},
    kind = 'VISIT' as const,
  ) =>
    asking(desk, viewer, (context) =>
      recordActivity(
        context,
        {
          clientId: desk.people.clientOfMing,
          content: { kind, at: at('08:50'), subject: 'CARE', summary: '走访了展厅' },
          plannedContactId,
          idempotencyKey: v7(),
          ...more,
        },
        ['kind', 'version'],
      ),
    );

  const page = (viewer: Viewer, more: Partial<PlannedInput> = {}, now?: string) =>
    asking(
      desk,
      viewer,
      async (context) => {
        const read = { from: '2026-11-23', to: '2026-11-29', staffId: null, clientId: null, first: 200, after: null };
        const found = await plannedPage(context, { ...read, ...more });
        return { nodes: found.edges.map(({ node }) => node), info: found.pageInfo, tally: await found.tally() };
      },
      now,
    );

  const seen = async (viewer: Viewer, id: string) => (await page(viewer)).nodes.find((node) => node.id === id);

  return { ming, hong, plan, planned, move, cancel, record, page, seen };
}
