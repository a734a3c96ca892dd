import { wordOf, type WordSource } from '../policy/policy-words';

/** What steps, fields and answers are called. A policy may name more than this client knows: then its own name is shown. */

export function stepName(step: string, { te, t }: WordSource): string {
  return te(`caseStep.${step}`) ? t(`caseStep.${step}`) : step;
}

export function fieldName(name: string, { te, t }: WordSource): string {
  return te(`caseField.${name}`) ? t(`caseField.${name}`) : name;
}

/** One of a field's options; departments, posts and classes have words of their own. */
export function optionName(field: string, option: string, words: WordSource): string {
  const families = [`caseOption.${field}`, 'caseOption', 'department', 'post', 'complaintClass'];
  const key = families.map((family) => `${family}.${option}`).find((each) => words.te(each));
  return key ? words.t(key) : wordOf(option, words);
}
