import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay } from '../../../api/kernel/civil-date';
import { caseDeadline, casePolicy, classDeadline } from '../../../api/kernel/policy/case-deadline';
import { complaintClasses } from '../../../api/kernel/policy/vocabulary';
import { createWorkCalendar } from '../../../api/kernel/work-calendar';
import { seededRegulation } from './seeded-regulations';

const policy = casePolicy(seededRegulation('CC'), seededRegulation('CQ'));
const calendar = createWorkCalendar();
const acceptedAt = '2024-09-28T02:00:00.000Z'; // Saturday before the National Day

describe('the deadline of a case', () => {
  it('is 15 days at home and 20 overseas for product quality', () => {
    const due = (overseas: boolean) =>
      caseDeadline({ acceptedAt, overseas, class: 'PRODUCT_QUALITY' }, policy, calendar);
    expect(due(false)).toEqual({
      dueAt: endOfDay('2024-10-13'),
      provisional: false,
      why: {
        clause: 'CQ-12',
        policyVersion: 1,
        rule: 'domestic: closed ≤ acceptedAt + 15 calendarDay',
        inputs: [
          { name: 'acceptedAt', value: acceptedAt, unit: 'instant' },
          { name: 'overseas', value: 'false' },
          { name: 'class', value: 'PRODUCT_QUALITY' },
        ],
      },
    });
    expect(due(true)).toMatchObject({
      dueAt: endOfDay('2024-10-18'),
      why: { rule: 'overseas: closed ≤ acceptedAt + 20 calendarDay' },
    });
  });

  it.each([
    ['PACKAGING', 'CC-11'],
    ['SERVICE_QUALITY', 'CC-12'],
  ] as const)('is the answer by the 2nd working day for %s', (complaintClass, clause) => {
    expect(caseDeadline({ acceptedAt, overseas: true, class: complaintClass }, policy, calendar)).toMatchObject({
      dueAt: endOfDay('2024-09-30'), // the 29th is a make-up Sunday
      why: { clause, rule: `${complaintClass}: answer ≤ receivedAt + 2 workingDay` },
    });
  });

  it('exists for every class and lies after the acceptance', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...complaintClasses),
        fc.boolean(),
        fc.date({ min: new Date('2004-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (complaintClass, overseas, date) => {
          const at = date.toISOString();
          expect(caseDeadline({ acceptedAt: at, overseas, class: complaintClass }, policy, calendar).dueAt > at).toBe(
            true,
          );
        },
      ),
    );
  });

  it('is provisional only where unpublished holidays decide it', () => {
    const late = { acceptedAt: endOfDay(`${calendar.publishedThrough}-12-31`), overseas: false };
    expect(caseDeadline({ ...late, class: 'PACKAGING' }, policy, calendar).provisional).toBe(true);
    expect(caseDeadline({ ...late, class: 'GRIEVANCE' }, policy, calendar).provisional).toBe(false);
  });
});

describe('what a class owes on the way', () => {
  it('is the memo by the 2nd and the responsible persons by the 3rd working day for product quality', () => {
    const due = (result: 'memo' | 'responsibility') =>
      classDeadline({ receivedAt: '2024-09-30T02:00:00.000Z', class: 'PRODUCT_QUALITY', result }, policy, calendar);
    expect(due('memo')).toMatchObject({ dueAt: endOfDay('2024-10-09'), why: { clause: 'CC-9' } });
    expect(due('responsibility')).toMatchObject({ dueAt: endOfDay('2024-10-10'), why: { clause: 'CC-10' } });
  });

  it('is nothing where no clause asks for it', () => {
    expect(
      classDeadline({ receivedAt: acceptedAt, class: 'GRIEVANCE', result: 'memo' }, policy, calendar),
    ).toBeUndefined();
  });
});
