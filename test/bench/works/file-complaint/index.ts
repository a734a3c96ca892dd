import { BENCH_NOW } from '../../stage/clock';
import type { Facts, Variables, Work } from '../work';
import kehu from './kehu.graphql?raw';
import postgraphile from './postgraphile.graphql?raw';

/** Another for each request, put in by whoever sends it. */
export const UNIQUE = '[<id>]';

const CONTENT = '外箱破损，内衬受潮，共三箱。';

interface Filed {
  readonly number: string;
  readonly class: string;
  readonly state: string;
}

type KehuAnswer = { readonly fileComplaint: { readonly complaint?: Filed; readonly message?: string } };
type PeerAnswer = { readonly fileComplaint: { readonly result: Filed } };

const peerVariables = ({ clientId }: Facts): Variables => ({ client: clientId, content: CONTENT, key: UNIQUE });

/** A complaint about packaging filed by the client's account manager, with all that it leaves on record. */
export const fileComplaint: Work = {
  name: 'file-complaint',
  title: 'A complaint filed',
  account: 'zhangwei',
  writes: true,
  asking: {
    kehu: {
      text: kehu,
      variables: ({ clientId }) => ({
        input: {
          clientId,
          class: 'PACKAGING',
          severity: 'MIDDLE',
          channel: 'PHONE',
          occurredAt: new Date(Date.parse(BENCH_NOW) - 86_400_000).toISOString(),
          place: '仓库',
          content: CONTENT,
          idempotencyKey: UNIQUE,
        },
      }),
      read: ({ fileComplaint: { complaint, message } }: KehuAnswer) => {
        if (complaint === undefined) throw new Error(`Not filed: ${message}`);
        return kindOf(complaint);
      },
    },
    postgraphile: {
      text: postgraphile,
      variables: peerVariables,
      read: (data: PeerAnswer) => kindOf(data.fileComplaint.result),
    },
    bare: { text: 'fileComplaint', variables: peerVariables, read: kindOf },
  },
};

/** Each has a number of its own. */
function kindOf({ number, class: of, state }: Filed): unknown {
  return { isNumbered: number !== '', class: of, state };
}
