import { codeWords, yesOrNo } from '../../shared/export/code-words';
import { contactStates } from '../contacts/standing-words';
import { segments } from '../segments/segments';
import { tiers } from '../tiers/tiers';

/** Columns of exported clients by their path, and their words; those of a card are called as an import knows them. */
const COLUMNS = {
  number: 'imports.fields.NUMBER',
  name: 'imports.fields.NAME',
  'tier.code': 'clients.column.tier',
  'tier.gap': 'clients.export.gap',
  'segment.code': 'segments.title',
  'region.name': 'imports.fields.REGION',
  city: 'imports.fields.CITY',
  'owner.name': 'imports.fields.OWNER',
  'contactStanding.count': 'clients.column.contacts',
  'contactStanding.state': 'contactStaff.standing',
  openComplaintCount: 'clients.column.open',
  annualVolume: 'clients.column.volume',
  lastContactOn: 'clients.column.lastContact',
} as const;

type Translate = (key: string) => string;

/** What columns of exported clients are called. */
export function portfolioTitles(t: Translate): Record<string, string> {
  return Object.fromEntries(Object.entries(COLUMNS).map(([path, key]) => [path, t(key)]));
}

/** What codes in them are called, by the path of the column. */
export function portfolioWords(t: Translate): Record<string, Record<string, string>> {
  return {
    'tier.code': codeWords(t, 'tier', tiers),
    'segment.code': codeWords(t, 'segment', segments),
    'tier.gap': yesOrNo(t),
    'contactStanding.state': codeWords(t, 'contactStaff.state', contactStates),
  };
}
