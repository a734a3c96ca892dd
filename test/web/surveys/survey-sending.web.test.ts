import { mount } from '@vue/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { defineComponent, reactive } from 'vue';
import { emptySurvey, isSurveyTouched, type SurveyDraft } from '../../../web/surveys/survey-draft';
import { useSurveySending } from '../../../web/surveys/useSurveySending';
import { i18n } from '../../../web/shared/i18n/i18n';

interface Sent {
  readonly surveyId?: string;
  readonly idempotencyKey: string;
}
let sent: Sent[] = [];
let outcomes: object[] = [];
vi.mock('../../../web/shared/graph/useChange', () => ({
  useChange: () => (variables: { input: Sent }) => {
    sent.push(variables.input);
    return Promise.resolve(outcomes.shift());
  },
}));

const done = { kind: 'done', done: { survey: { id: 's', version: 1 } } };

function arrange(draft: SurveyDraft) {
  let sending: ReturnType<typeof useSurveySending> | undefined;
  const setup = () => {
    sending = useSurveySending(draft, () => []);
    return () => null;
  };
  mount(defineComponent({ setup }), { global: { plugins: [i18n] } });
  if (!sending) throw new Error('not set up');
  return sending;
}

const fresh = (): SurveyDraft => reactive(emptySurvey({ today: '2026-11-23', client: { id: 'c', name: '甲' } }));
/** The draft as it comes back from the browser's memory. */
const reloaded = (draft: SurveyDraft): SurveyDraft => reactive(JSON.parse(JSON.stringify(draft)) as SurveyDraft);

beforeEach(() => {
  sent = [];
  outcomes = [];
});

it('sends what got no answer again under its own key after a reload, and what is newer as a change of it', async () => {
  const draft = fresh();
  outcomes = [{ kind: 'uncertain' }];
  expect(await arrange(draft).send(false)).toBe(false);
  expect(isSurveyTouched(draft)).toBe(true);

  const later = reloaded(draft);
  later.findings = '库存周转正常';
  outcomes = [done, done];
  expect(await arrange(later).send(true)).toBe(true);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[2]).toMatchObject({ surveyId: 's', version: 1, complete: true });
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
});

it('keeps what is under way while it is not answered, and nothing of what was refused', async () => {
  const draft = fresh();
  outcomes = [{ kind: 'problem', message: 'no', field: 'input.content.findings', clause: null }, done];
  const sending = arrange(draft);
  const sends = sending.send(true);
  expect(reloaded(draft).unanswered).toMatchObject({ kind: 'record', input: { clientId: 'c', complete: true } });
  expect(await sends).toBe(false);
  expect(draft.unanswered).toBeNull();
  expect(sending.named.value).toEqual({ field: 'findings', message: 'no' });

  expect(await sending.send(true)).toBe(true);
  expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey);
});
