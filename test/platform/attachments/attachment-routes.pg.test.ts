import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { MOST_ATTACHMENT_BYTES } from '../../../api/platform/http/attachment-routes';
import { attachProof } from '../../../api/returns/book-return.service';
import { addStaff } from '../../clients/some-clients';
import { addOrder, doing, step } from '../../returns/some-returns';
import { approve, database, openStage, people, receive, request } from '../../returns/stage';
import { entitiesOfAllRooms, openDoor, type Door } from '../../support/door';

type Viewer = Partial<ViewerFacts>;

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200)]);
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), randomBytes(50)]);

let door: Door;
let directory: string;

beforeAll(async () => {
  await openStage(entitiesOfAllRooms());
  directory = await mkdtemp(join(tmpdir(), 'kehu-attachments-'));
  door = await openDoor(database, { now: '2026-11-23T01:00:00.000Z', attachmentDirectory: directory });
});
afterAll(async () => {
  await door.stop();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const digestOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

function send(
  content: Buffer,
  viewer: Viewer | null,
  { name = '发票.pdf', headers = {} }: { name?: string; headers?: Record<string, string | undefined> } = {},
): Promise<Response> {
  const known = viewer === null ? {} : door.enter(viewer);
  const all = { ...known, 'x-file-name': encodeURIComponent(name), 'content-type': 'application/pdf', ...headers };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return fetch(`${door.url}/attachments`, { method: 'POST', headers: given, body: new Uint8Array(content) });
}

interface Kept {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

const kept = async (content: Buffer, viewer: Viewer = people.seller, name?: string): Promise<Kept> =>
  (await (await send(content, viewer, { name })).json()) as Kept;

const fetchBack = (id: string, viewer: Viewer | null, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${door.url}/attachments/${id}`, { headers: { ...(viewer && door.enter(viewer)), ...headers } });

const problemOf = async (answer: Response): Promise<unknown> => [
  answer.status,
  ((await answer.json()) as { code: string }).code,
];

const filesOf = async (content: Buffer): Promise<string[]> => {
  const digest = digestOf(content);
  return (await readdir(join(directory, digest.slice(0, 2)))).filter((name) => name.startsWith(digest));
};

describe('uploading a document', () => {
  it('keeps its bytes once under their digest, judged by content and not by name, and writes it down', async () => {
    const first = await kept(PDF);
    const second = await kept(PDF, people.salesManager, '../../etc/伪装\u0007.exe');
    expect(first).toMatchObject({ fileName: '发票.pdf', mediaType: 'application/pdf', sizeBytes: PDF.length });
    expect(second).toMatchObject({ fileName: '伪装.exe', mediaType: 'application/pdf' });
    expect(second.id).not.toBe(first.id);
    expect(await filesOf(PDF)).toEqual([digestOf(PDF)]);
    expect((await readFile(join(directory, digestOf(PDF).slice(0, 2), digestOf(PDF)))).equals(PDF)).toBe(true);
    expect((await kept(PNG, people.seller, '照片.pdf')).mediaType).toBe('image/png');
    expect(
      await database.sql(
        `select actor_id, after ->> 'digest' as digest from platform.audit where action = 'attachment.upload' and subject_id = $1`,
        [first.id],
      ),
    ).toEqual([{ actor_id: people.seller.staffId, digest: digestOf(PDF) }]);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 400, 'EMPTY'],
    ['a program', Buffer.from('MZ\u0090\u0000program'), 415, 'MEDIA_TYPE'],
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 415, 'MEDIA_TYPE'],
    ['a document that is too large', Buffer.concat([PDF, Buffer.alloc(MOST_ATTACHMENT_BYTES)]), 413, 'TOO_LARGE'],
  ])('refuses %s and keeps none of it', async (_what, content, status, code) => {
    const count = async () =>
      (await database.sql<{ n: number }>('select count(*)::int as n from platform.attachment'))[0];
    const before = await count();
    expect(await problemOf(await send(content, people.seller))).toEqual([status, code]);
    expect(await count()).toEqual(before);
  });

  it('takes one of the largest size', async () => {
    const largest = Buffer.concat([PDF, Buffer.alloc(MOST_ATTACHMENT_BYTES - PDF.length)]);
    expect((await kept(largest)).sizeBytes).toBe(MOST_ATTACHMENT_BYTES);
  });

  it('is for those who write something that documents belong to, from our own pages', async () => {
    const analyst = { staffId: await addStaff(database, 'Analyst'), posts: ['ANALYST'] as const };
    expect(await problemOf(await send(PDF, null, { headers: { 'x-kehu-csrf': '1' } }))).toEqual([401, 'SIGN_IN']);
    expect(await problemOf(await send(PDF, analyst))).toEqual([403, 'MAY_NOT_UPLOAD']);
    expect(await problemOf(await send(PDF, people.seller, { headers: { 'x-kehu-csrf': undefined } }))).toEqual([
      403,
      'CROSS_SITE',
    ]);
    expect(await problemOf(await send(PDF, people.seller, { headers: { origin: 'https://evil.example' } }))).toEqual([
      403,
      'CROSS_SITE',
    ]);
  });
});

describe('fetching a document', () => {
  it('gives the very bytes to who uploaded it, as a download that runs nothing, and writes down who read it', async () => {
    const { id } = await kept(PDF, people.seller, '发票 1.pdf');
    const answer = await fetchBack(id, people.seller);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('发票 1.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(
      await database.sql(`select actor_id from platform.audit where action = 'attachment.read' and subject_id = $1`, [
        id,
      ]),
    ).toEqual([{ actor_id: people.seller.staffId }]);
  });

  it('is for who reaches what it is attached to, and for nobody before that', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    const row = await receive(await approve(await request([[line, '4']])), ['4']);
    const { id } = await kept(PDF);
    expect(await problemOf(await fetchBack(id, people.accountant))).toEqual([404, 'NOT_FOUND']);
    await doing(database, people.seller, attachProof, { ...step(row), kind: 'RETURN_CERTIFICATE', attachmentId: id });
    expect((await fetchBack(id, people.accountant)).status).toBe(200);
    const analyst = { staffId: await addStaff(database, 'Reader'), posts: ['ANALYST'] as const };
    expect(await problemOf(await fetchBack(id, analyst))).toEqual([403, 'BY_PSEUDONYM']);
    const stranger = { staffId: await addStaff(database, 'Stranger'), posts: ['KA_SPECIALIST'] as const };
    expect(await problemOf(await fetchBack(id, stranger))).toEqual([404, 'NOT_FOUND']);
    expect(await problemOf(await fetchBack(id, null))).toEqual([401, 'SIGN_IN']);
    expect(await problemOf(await fetchBack(id, people.seller, { origin: 'https://evil.example' }))).toEqual([
      403,
      'CROSS_SITE',
    ]);
    expect(await problemOf(await fetchBack(v7(), people.seller))).toEqual([404, 'NOT_FOUND']);
    expect(await problemOf(await fetchBack('..%2f..%2fetc%2fpasswd', people.seller))).toEqual([404, 'NOT_FOUND']);
  });

  it('never lets anybody attach what somebody else uploaded', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    const row = await receive(await approve(await request([[line, '4']])), ['4']);
    const { id } = await kept(PDF, people.salesManager);
    await expect(
      doing(database, people.seller, attachProof, { ...step(row), kind: 'RETURN_CERTIFICATE', attachmentId: id }),
    ).rejects.toThrow();
  });

  it('does not give back what is no longer on the disk', async () => {
    const content = Buffer.concat([PDF, Buffer.from('gone')]);
    const { id } = await kept(content);
    const path = join(directory, digestOf(content).slice(0, 2), digestOf(content));
    await rm(path);
    expect((await fetchBack(id, people.seller)).status).toBe(500);
    await writeFile(path, content);
    expect((await fetchBack(id, people.seller)).status).toBe(200);
  });
});
