/** What the screen needs to find a word: whether a message exists, and the message. */
export interface WordSource {
  te(key: string): boolean;
  t(key: string, values?: Record<string, unknown>, plural?: number): string;
}

const families = [
  'policy.word',
  'duplicates.word',
  'desk.word',
  'caseStep',
  'caseField',
  'caseOption',
  'channel',
  'complaintState',
  'complaintClass',
  'businessType',
  'post',
  'segment',
  'tier',
];

/**
 * The word for a name that policies and reasons use (`annualVolume`, `PACKAGING`); the name itself when we have none,
 * because a policy may know more than this client.
 */
export function wordOf(name: string, { te, t }: WordSource): string {
  const key = families.map((family) => `${family}.${name}`).find((each) => te(each));
  return key ? t(key) : name;
}

/** `-1234567.50` as `-1,234,567.50`; the digits stay as they are. */
export function withSeparators(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
