import { type Json, type JsonObject } from './parameter-form';
import { nameOfItem } from './parameters';
import { wordOf, type WordSource } from './policy-words';

/**
 * Where something is wrong in a clause, in the words of its form: `parameters.bands[0].volume.toYuan` is
 * `bands › A1 › yearly volume › below`. Items of a list have the name they carry in the form, else their number from 1.
 *
 * @param parameters  of the clause as they stand in the form; null where another clause is meant
 */
export function placeInWords(path: string, parameters: Json, words: WordSource): string {
  const [root, ...keys] = path.split(/[.[\]]+/).filter(Boolean);
  if (root === undefined) return '';
  if (root === 'title') return words.t(`policy.draft.heading.${keys[0] ?? 'zh'}`);
  if (root === 'text') return words.t(`policy.draft.words.${keys[0] ?? 'zh'}`);
  if (root !== 'parameters') return wordOf(root, words);
  let value: Json | undefined = parameters;
  const named = keys.map((key) => {
    value = (value as JsonObject | null | undefined)?.[key];
    if (!/^\d+$/.test(key)) return wordOf(key, words);
    return nameOfItem(value, words) ?? `#${Number(key) + 1}`;
  });
  return named.join(' › ') || words.t('policy.parameters');
}

/** What is wrong, with the names of parameters that it quotes as words. */
export function problemInWords(message: string, words: WordSource): string {
  return message.replace(/(?<=["“])[A-Za-z]\w*(?=["”])|\b[a-z]+[A-Z]\w*\b/g, (name) => wordOf(name, words));
}
