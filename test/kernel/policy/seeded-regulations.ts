import { readdirSync, readFileSync } from 'node:fs';
import { loadRegulation, type Regulation } from '../../../api/kernel/policy/regulation';

const folder = new URL('../../../seeds/policy/', import.meta.url);

export function seededFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

/** A fresh copy of a seeded document, to load or to spoil. */
export function seededJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

export function seededRegulation(code: string): Regulation {
  return loadRegulation(seededJson(`${code.toLowerCase()}.json`));
}
