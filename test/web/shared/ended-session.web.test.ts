import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { uploadTable } from '../../../web/clients/import/upload-table';
import { askGraph } from '../../../web/explorer/ask-graph';
import { putPassword } from '../../../web/identity/session-api';
import { fetchExport } from '../../../web/shared/export/fetch-export';
import { uploadDocument } from '../../../web/shared/form/upload-document';
import { uploadOnce } from '../../../web/shared/form/upload-once';
import { whenSessionEnds } from '../../../web/shared/graph/ended-session';
import { fetchPaper } from '../../../web/shared/paper/fetch-paper';

const file = new File(['x'], 'x.pdf');
const BODY = '{"message":"Sign in first.","errors":[{"message":"Sign in first."}]}';
const lead = vi.fn();

/** A request that is answered at once, as a browser sends a file. */
class Answered {
  static status = 401;
  status = 0;
  responseText = '';
  upload = {};
  onload: () => void = () => undefined;
  open = (): void => undefined;
  setRequestHeader = (): void => undefined;
  abort = (): void => undefined;
  send(): void {
    this.status = Answered.status;
    this.responseText = BODY;
    this.onload();
  }
}

const ways: Record<string, () => Promise<unknown>> = {
  'a document': () => uploadDocument(file, 'en'),
  'a document of a form': () => uploadOnce(() => 'en')(file, 'input.documentId'),
  'a table': () => uploadTable(file, { locale: 'en', onSent: () => undefined }),
  'a paper': () => fetchPaper({ name: 'return-note', label: 'Return note' }, '1', 'en'),
  'an export': () => fetchExport({ query: '{ x }' }, 'csv', { locale: 'en', onBytes: () => undefined }),
  'a new password': () => putPassword({ password: 'a', newPassword: 'b' }, 'en'),
};

function answering(status: number): void {
  Answered.status = status;
  vi.stubGlobal('XMLHttpRequest', Answered);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(BODY, { status })));
}

beforeEach(() => {
  lead.mockClear();
  whenSessionEnds(lead);
});
afterEach(() => vi.unstubAllGlobals());

it.each(Object.entries(ways))('leads to signing in when %s meets an ended session', async (_, ask) => {
  answering(401);
  expect(await ask()).toEqual({ kind: 'signedOut' });
  expect(lead).toHaveBeenCalledOnce();
});

it.each(Object.entries(ways))('says why %s was refused otherwise, and stays', async (_, ask) => {
  answering(422);
  expect(await ask()).toMatchObject({ message: 'Sign in first.' });
  expect(lead).not.toHaveBeenCalled();
});

it('leads to signing in when a query of the editor meets an ended session, whose answer the editor shows', async () => {
  answering(401);
  expect(await askGraph({ query: '{ x }' })).toHaveProperty('errors');
  expect(lead).toHaveBeenCalledOnce();
});
