import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entitiesOfAllRooms, openDoor, type Door } from '../../support/door';
import { pdfPages } from '../../support/pdf-text';
import { openDesk, type Desk, type Viewer } from '../desk-stage';
import { done, surveying, TODAY } from './survey-stage';

let desk: Desk;
let door: Door;
let survey: ReturnType<typeof surveying>;

beforeAll(async () => {
  desk = await openDesk(entitiesOfAllRooms());
  survey = surveying(desk);
  door = await openDoor(desk.database, { now: `${TODAY}T04:00:00.000Z` });
});
afterAll(async () => {
  await door.stop();
  await desk.database.drop();
});

const asked = (viewer: Viewer, id: string) =>
  fetch(`${door.url}/client-papers/survey-form/${id}`, { headers: door.enter(viewer) });

describe('a survey form on paper', () => {
  it('asks every question with room for its answer', async () => {
    const { id } = await survey.publishedForm();
    const answer = await asked(survey.ming(), id);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const text = (await pdfPages(new Uint8Array(await answer.arrayBuffer()))).join('');
    expect(text).toContain('1.交货及时（必答）□1很不满意□2不满意□3一般□4满意□5很满意');
    expect(text).toContain('2.产品质量□1');
    expect(text).toContain('3.希望的联系方式（必答）□走访□电话');
    expect(text).toContain('4.是否续约□是□否');
    expect(text).toMatch(/5\.建议_{80,}/);
    expect(text).not.toContain('〓');
  });

  it('is made of what is published alone, and unknown to who asks nobody', async () => {
    const { form } = done(await survey.draftForm());
    const drafted = await asked(desk.director, form.id);
    expect([drafted.status, await drafted.json()]).toMatchObject([409, { code: 'FORM_NOT_PUBLISHED', clause: 'SD-6' }]);
    expect((await asked(survey.ming(), form.id)).status).toBe(404);
    await survey.publishForm(desk.director, form.id);
    await survey.withdrawForm(desk.director, form.id);
    expect((await asked(survey.ming(), form.id)).status).toBe(409);
  });
});
