import type { ClientMergeField, Duplicate_ClientFragment } from '../../gql/graphql';
import type { WordSource } from '../../policy/policy-words';

export const mergeFields: ClientMergeField[] = [
  'NAME',
  'BUSINESS_TYPE',
  'REGION',
  'CREDIT_CODE',
  'PAYMENT_TERM',
  'COUNTRY',
  'CITY',
  'ADDRESS',
];

type Card = Omit<Duplicate_ClientFragment, ' $fragmentName'>;

/** What a client's card says in a field, as text; empty when it says nothing. */
export function cardText(card: Card, field: ClientMergeField, { t }: Pick<WordSource, 't'>): string {
  switch (field) {
    case 'NAME':
      return card.name ?? '';
    case 'BUSINESS_TYPE':
      return card.businessType ? t(`businessType.${card.businessType}`) : '';
    case 'REGION':
      return card.region?.name ?? '';
    case 'CREDIT_CODE':
      return card.creditCode ?? '';
    case 'PAYMENT_TERM':
      return card.paymentTermDays == null
        ? ''
        : t('duplicates.days', { n: card.paymentTermDays }, card.paymentTermDays);
    case 'COUNTRY':
      return card.country ?? '';
    case 'CITY':
      return card.city ?? '';
    case 'ADDRESS':
      return card.address ?? '';
  }
}

/** Fields in which two cards differ: the others leave nothing to choose. */
export function fieldsThatDiffer(one: Card, other: Card, words: Pick<WordSource, 't'>): ClientMergeField[] {
  return mergeFields.filter((field) => cardText(one, field, words) !== cardText(other, field, words));
}

/** Fields taken from the client that goes when nobody chose: those that the one that is kept leaves empty. */
export function takenAtFirst(kept: Card, gone: Card, words: Pick<WordSource, 't'>): ClientMergeField[] {
  return fieldsThatDiffer(kept, gone, words).filter((field) => cardText(kept, field, words) === '');
}

/** What follows into another client, in words: `sales.order` and 12 as "Orders: 12". */
export function movesInWords(moves: readonly { source: string; rows: number }[], { t, te }: WordSource): string[] {
  return moves.map(({ source, rows }) => {
    const key = `duplicates.source.${source.replace('.', '_')}`;
    return t(te(key) ? key : 'duplicates.source.other', { n: rows });
  });
}
