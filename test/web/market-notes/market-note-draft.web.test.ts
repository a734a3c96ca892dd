import { describe, expect, it } from 'vitest';
import { marketContentOf, marketNoteDraftOf, missingOf } from '../../../web/market-notes/market-note-draft';
import { marketNoteFilterOf, marketNotesQuery } from '../../../web/market-notes/market-notes-filter';
import { readQuery, writeQuery } from '../../../web/shared/filter/url-query';

const fresh = marketNoteDraftOf(undefined, { today: '2026-11-23', client: undefined });

describe('a market note', () => {
  it('begins as one of today about nobody, and of a client on its page', () => {
    expect(fresh).toMatchObject({ learnedOn: '2026-11-23', clientId: '', tellIds: [] });
    const client = { id: 'c', name: '华东建材' };
    expect(marketNoteDraftOf(undefined, { today: '2026-11-23', client })).toMatchObject({
      clientId: 'c',
      clientName: '华东建材',
    });
  });

  it('needs a text and a day, and a reason when it is corrected', () => {
    expect(missingOf(fresh, { isCorrection: false })).toEqual(['content']);
    expect(missingOf({ ...fresh, content: 'x', learnedOn: '' }, { isCorrection: false })).toEqual(['learnedOn']);
    expect(missingOf({ ...fresh, content: 'x' }, { isCorrection: true })).toEqual(['reason']);
  });

  it('is sent without blank ends, and nothing as null', () => {
    expect(marketContentOf({ ...fresh, content: ' 降价 ', source: ' ' })).toEqual({
      subject: 'COMPETITOR',
      content: '降价',
      source: null,
      learnedOn: '2026-11-23',
    });
  });
});

it('filters by what stands in the address', () => {
  const query = { search: '降价', subjects: 'PRICE', regions: 'EAST', unread: '1' };
  const values = readQuery(marketNotesQuery, query);
  expect(writeQuery(marketNotesQuery, values)).toEqual(query);
  expect(marketNoteFilterOf(values)).toEqual({
    search: '降价',
    subjects: ['PRICE'],
    regions: ['EAST'],
    from: null,
    to: null,
    mine: null,
    unread: true,
  });
});
