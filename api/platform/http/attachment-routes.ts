import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { readsNames } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { attachmentById, insertAttachment } from '../attachments/attachment.repository';
import type { AttachmentFiles } from '../attachments/attachment-files';
import { fileNameOf, mediaTypeOf } from '../attachments/media-type';
import { recordAudit } from '../audit/audit';
import type { RequestDatabase } from '../database/request-database';
import { isId } from '../graph/cursor';
import type { Wording } from '../graph/problem';
import { hasOwnOrigin, isSameSite } from './cross-site';
import { localeOf } from './locale';

/** A scan of some pages; a photograph of a telephone. */
export const MOST_ATTACHMENT_BYTES = 10 * 1_048_576;

export interface AttachmentRoutesOptions {
  readonly files: AttachmentFiles;
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer | null>;
  readonly databaseFor: (viewer: Viewer | null) => RequestDatabase;
  readonly now: () => string;
}

const PROBLEMS = {
  CROSS_SITE: [
    403,
    {
      'zh-CN': '请求不是从本系统页面发出的，请刷新页面后重试。',
      en: 'The request did not come from a page of this product. Reload the page and try again.',
    },
  ],
  SIGN_IN: [401, { 'zh-CN': '请先登录。', en: 'Sign in first.' }],
  MAY_NOT_UPLOAD: [403, { 'zh-CN': '您的岗位不能上传文件。', en: 'Your posts may not upload documents.' }],
  EMPTY: [400, { 'zh-CN': '文件是空的，请重新选择。', en: 'The file is empty. Choose it again.' }],
  MEDIA_TYPE: [
    415,
    {
      'zh-CN': '只收 PDF、PNG 或 JPEG 文件，以文件内容为准。',
      en: 'Only PDF, PNG and JPEG documents are kept, judged by their content.',
    },
  ],
  BY_PSEUDONYM: [
    403,
    {
      'zh-CN': '您的岗位以代号阅读客户，而文件会写明客户是谁，因此不能打开。请向经办人员了解其内容。',
      en: 'Your posts read clients by pseudonym, and a document says who the client is. Ask whoever handles the case what it says.',
    },
  ],
  NOT_FOUND: [404, { 'zh-CN': '找不到这份文件。', en: 'There is no such document.' }],
} as const satisfies Record<string, readonly [number, Wording]>;

/**
 * `POST /attachments` keeps the document that is the body of the request, named by the header `x-file-name` (URI-encoded),
 * and answers its id; `GET /attachments/:id` gives it back to who reaches what it is attached to and reads the names of clients, which
 * documents are full of. Both are audited.
 */
export function attachmentRoutes(front: FastifyInstance, options: AttachmentRoutesOptions): void {
  void front.register((routes, _, done) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MOST_ATTACHMENT_BYTES },
      (_request, body, parsed) => parsed(null, body),
    );
    routes.post('/attachments', { bodyLimit: MOST_ATTACHMENT_BYTES }, (request, reply) =>
      upload(request, reply, options),
    );
    routes.get<{ Params: { id: string } }>('/attachments/:id', (request, reply) => download(request, reply, options));
    done();
  });
}

async function upload(
  request: FastifyRequest,
  reply: FastifyReply,
  { files, viewerOf, databaseFor, now }: AttachmentRoutesOptions,
): Promise<FastifyReply | object> {
  if (!isSameSite(request)) return refuse(request, reply, 'CROSS_SITE');
  const viewer = await viewerOf(request);
  if (viewer === null) return refuse(request, reply, 'SIGN_IN');
  if (!maySettle(viewer)) return refuse(request, reply, 'MAY_NOT_UPLOAD');
  const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (content.length === 0) return refuse(request, reply, 'EMPTY');
  const mediaType = mediaTypeOf(content);
  if (mediaType === undefined) return refuse(request, reply, 'MEDIA_TYPE');
  const fileName = fileNameOf(decoded(request.headers['x-file-name']));
  const digest = await files.keep(content);
  const attachment = { id: v7(), digest, fileName, mediaType, sizeBytes: content.length };
  const at = now();
  await databaseFor(viewer).write(async (transaction) => {
    await insertAttachment(transaction, attachment, { uploadedBy: viewer.staffId, at });
    await recordAudit(
      transaction,
      { viewer, now: at, requestId: request.id },
      { action: 'attachment.upload', subjectType: 'Attachment', subjectId: attachment.id, after: attachment },
    );
  });
  const { id, sizeBytes } = attachment;
  return { id, fileName, mediaType, sizeBytes };
}

async function download(
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  { files, viewerOf, databaseFor, now }: AttachmentRoutesOptions,
): Promise<FastifyReply> {
  if (!hasOwnOrigin(request)) return refuse(request, reply, 'CROSS_SITE');
  const viewer = await viewerOf(request);
  if (viewer === null) return refuse(request, reply, 'SIGN_IN');
  if (viewer.reaches.CLIENT_CARD.pseudonymous && !readsNames(viewer.reaches))
    return refuse(request, reply, 'BY_PSEUDONYM');
  const { id } = request.params;
  if (!isId(id)) return refuse(request, reply, 'NOT_FOUND');
  const found = await databaseFor(viewer).write(async (transaction) => {
    const attachment = await attachmentById(transaction, id);
    if (attachment !== undefined)
      await recordAudit(
        transaction,
        { viewer, now: now(), requestId: request.id },
        { action: 'attachment.read', subjectType: 'Attachment', subjectId: id },
      );
    return attachment;
  });
  if (found === undefined) return refuse(request, reply, 'NOT_FOUND');
  const content = await files.read(found.digest);
  return reply
    .headers({
      'content-type': found.mediaType,
      'content-length': String(found.sizeBytes),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(content);
}

/** Documents belong to complaints, returns, activities, clients and notices: who may write any of those may bring one. */
function maySettle({ reaches }: Viewer): boolean {
  const { RETURN, COMPLAINT, FILING, MONEY, ACTIVITY, CLIENT_CARD, NOTICE } = reaches;
  return [RETURN, COMPLAINT, FILING, MONEY, ACTIVITY, CLIENT_CARD, NOTICE].some(({ write }) => write);
}

function decoded(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? ''));
  } catch {
    return '';
  }
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: keyof typeof PROBLEMS): FastifyReply {
  const [status, wording] = PROBLEMS[code];
  return reply.code(status).send({ code, message: wording[localeOf(request)] });
}
