import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { addDocument } from '../../../api/complaints/records/add-document.service';
import { documentsOfComplaint } from '../../../api/complaints/records/case-contents.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import { fileComplaint } from '../../../api/complaints/intake/file-complaint.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { attachmentById } from '../../../api/platform/attachments/attachment.repository';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';
import { specialist } from '../viewers';

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Partial<ViewerFacts>;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
});
afterAll(() => database.drop());

async function as<T>(viewer: Partial<ViewerFacts>, work: (context: RequestContext) => Promise<T>): Promise<T> {
  const context = database.contextOf(viewer);
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

async function uploaded(by: string): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, repeat('a', 64), '现场.jpg', 'image/jpeg', 2048, $2, now())`,
    [id, by],
  );
  return id;
}

const reads = (viewer: Partial<ViewerFacts>, id: string) =>
  as(viewer, async ({ database: request }) => (await attachmentById(request, id)) !== undefined);

function filed(attachmentIds: string[], viewer = specialist(people.ming)) {
  const input = {
    clientId: people.clientOfMing,
    class: 'PACKAGING' as const,
    channel: 'PHONE' as const,
    severity: 'LOW' as const,
    occurredAt: '2026-11-20T01:00:00.000Z',
    place: '仓库',
    content: '外箱破损',
    overseas: false,
    idempotencyKey: v7(),
    attachmentIds,
  };
  return as(viewer, (context) => fileComplaint(context, input, ['id']));
}

describe('a document of a complaint', () => {
  it('comes with the filing and is read by who reads the case, and by nobody else', async () => {
    const document = await uploaded(people.ming);
    expect(await reads(at('LOGISTICS_SUPERVISOR'), document)).toBe(false);
    const answer = await filed([document, document]);
    const id = 'complaint' in answer ? answer.complaint.id : '';
    const shown = await as(at('SERVICE_DIRECTOR'), (context) => documentsOfComplaint(context, id));
    expect(shown).toMatchObject([{ attachmentId: document, fileName: '现场.jpg', by: { id: people.ming } }]);
    expect(await reads(at('LOGISTICS_SUPERVISOR'), document)).toBe(true);
    expect(await reads(at('PRODUCTION_MANAGER'), document)).toBe(false);
    expect(await reads(specialist(people.hong), document)).toBe(false);
  });

  it('is not filed when somebody else uploaded it, when there is none, or too many', async () => {
    const foreign = await uploaded(people.hong);
    const many = await Promise.all(Array.from({ length: 11 }, () => uploaded(people.ming)));
    for (const ids of [[foreign], [v7()], ['nonsense'], many])
      expect(await filed(ids)).toMatchObject({ __typename: 'InvalidInput', code: 'NO_SUCH_DOCUMENT' });
    expect(await desk.count('complaints.document', `attachment_id = '${foreign}'`)).toBe(0);
  });

  it('is added to a case once, by who writes it, with its line in the history', async () => {
    const id = await desk.file('PACKAGING');
    const director = at('SERVICE_DIRECTOR');
    const mine = await uploaded(director.staffId ?? '');
    const add = async (attachmentId: string, viewer = director) => {
      const { version } = await desk.stored(id);
      return as(viewer, (context) =>
        addDocument(context, { complaintId: id, version, attachmentId, idempotencyKey: v7() }, ['version']),
      );
    };
    expect(await add(mine)).toMatchObject({ __typename: 'CaseChanged' });
    expect(await add(mine)).toMatchObject({ code: 'ATTACHED' });
    expect(await add(await uploaded(people.hong))).toMatchObject({ code: 'NO_SUCH_DOCUMENT' });
    expect(await add('nonsense')).toMatchObject({ code: 'NO_SUCH_DOCUMENT' });
    expect(await add(mine, at('GENERAL_MANAGER'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await add(mine, specialist(people.hong))).toMatchObject({ __typename: 'NotFound' });
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and kind = 'DOCUMENT'`)).toBe(1);
  });
});
