import { addDays } from '../../api/kernel/civil-date';
import type { Post } from '../../api/kernel/access/post';
import { staffId } from './company';
import type { CopyRow } from './copy';
import { seededId } from './random';

const KIND = 72;

export const SAVED_QUERY_COLUMNS =
  'identity.saved_query (id, owner_id, name, description, document, variables, audience, post, created_at, changed_at)';

interface DemoQuery {
  readonly owner: string;
  readonly name: string;
  readonly description: string;
  readonly document: string;
  readonly variables?: string;
  readonly post?: Post;
}

const QUERIES: readonly DemoQuery[] = [
  {
    owner: 'fengxue',
    name: '成交额最大的客户',
    description: '等级、区域与成交额，供季度分析会使用。',
    document: `query Largest($first: Int!) {
  clients(first: $first, sort: { field: ANNUAL_VOLUME, direction: DESC }) {
    totalCount
    edges {
      node {
        number
        annualVolume
        tier {
          code
          gap
        }
        region {
          name
        }
      }
    }
  }
}
`,
    variables: '{\n  "first": 50\n}',
    post: 'EXECUTIVE',
  },
  {
    owner: 'fengxue',
    name: '逾期案件与期限',
    description: '仍未结案且已逾期的案件，按期限排列。',
    document: `query Overdue {
  complaints(first: 100, filter: { overdue: true }, sort: DUE_FIRST) {
    totalCount
    edges {
      node {
        number
        class
        state
        due {
          at
          provisional
        }
      }
    }
  }
}
`,
    post: 'GENERAL_MANAGER',
  },
];

/** Queries that the analyst of the demonstration company keeps and shares. */
export function* savedQueryRows(asOf: string): Generator<CopyRow> {
  for (const [at, { owner, name, description, document, variables, post }] of QUERIES.entries()) {
    const made = `${addDays(asOf, -9 + at)}T02:${20 + at}:00.000Z`;
    yield [
      seededId(Date.parse(made), KIND, at),
      staffId(owner),
      name,
      description,
      document,
      variables ?? null,
      post === undefined ? 'NOBODY' : 'POST',
      post ?? null,
      made,
      made,
    ];
  }
}
