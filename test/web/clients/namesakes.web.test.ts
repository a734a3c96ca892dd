import { mount } from '@vue/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useNamesakes } from '../../../web/clients/duplicates/useNamesakes';
import { i18n } from '../../../web/shared/i18n/i18n';

const { query, confirm } = vi.hoisted(() => ({ query: vi.fn(), confirm: vi.fn() }));
vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: { query } }) }));
vi.mock('element-plus/es/components/message-box/index.mjs', () => ({ ElMessageBox: { confirm } }));
vi.mock('element-plus/es/components/message-box/style/css', () => ({}));

/** Clients by number and prospects by owner; who stands after `others` only looks alike. */
const answer = (
  { clients = [], prospects = [] }: { clients?: readonly (string | null)[]; prospects?: readonly string[] },
  others: readonly string[] = [],
) => ({
  data: {
    similarClients: {
      namesakeIds: clients.map((_, at) => `c${at}`),
      clients: [
        ...others.map((number) => ({ id: number, number })),
        ...clients.map((number, at) => ({ id: `c${at}`, number })),
      ],
    },
    similarProspects: {
      namesakeIds: prospects.map((_, at) => `p${at}`),
      prospects: [
        ...others.map((name) => ({ id: name, owner: { name } })),
        ...prospects.map((name, at) => ({ id: `p${at}`, owner: { name } })),
      ],
    },
  },
});

function used(way: 'create' | 'open' | 'recognise' = 'create'): ReturnType<typeof useNamesakes> {
  let namesakes: ReturnType<typeof useNamesakes> | undefined;
  const setup = () => {
    namesakes = useNamesakes(way);
    return () => null;
  };
  mount({ setup }, { global: { plugins: [i18n] } });
  return namesakes as ReturnType<typeof useNamesakes>;
}

beforeEach(() => vi.resetAllMocks());

describe('a name that is on record', () => {
  it('is asked about, naming every number, and going back is the default', async () => {
    query.mockResolvedValue(answer({ clients: ['C0000927', null], prospects: ['张伟'] }, ['C0000930']));
    confirm.mockResolvedValue('confirm');
    const { isMeant, isAsking } = used();
    const asked = isMeant(' 佳和阀门 ');
    expect(isAsking.value).toBe(true);
    expect(await isMeant('佳和阀门')).toBe(false);
    expect(await asked).toBe(false);
    expect(isAsking.value).toBe(false);
    expect(confirm).toHaveBeenCalledOnce();
    expect(confirm).toHaveBeenCalledWith(
      '“佳和阀门”已有记录：客户 C0000927、客户 –、张伟 名下的潜在客户。仍要再登记一位同名的吗？',
      expect.objectContaining({ confirmButtonText: '取消', cancelButtonText: '仍要建立' }),
    );
  });

  it('is created when that is pressed, and not when the question is closed', async () => {
    query.mockResolvedValue(answer({ clients: ['C0000927'] }));
    const { isMeant } = used();
    confirm.mockRejectedValueOnce('close').mockRejectedValueOnce('cancel');
    expect(await isMeant('佳和阀门')).toBe(false);
    expect(await isMeant('佳和阀门')).toBe(true);
    // Sent again as it was: no third question; under another name there is one.
    expect(await isMeant('佳和阀门')).toBe(true);
    expect(confirm).toHaveBeenCalledTimes(2);
    confirm.mockResolvedValue('confirm');
    expect(await isMeant('佳和-阀门')).toBe(false);
  });

  it('is asked about before a prospect of it is opened, too', async () => {
    query.mockResolvedValue(answer({ prospects: ['王芳'] }));
    confirm.mockRejectedValueOnce('cancel');
    expect(await used('open').isMeant('佳和阀门')).toBe(true);
    expect(confirm).toHaveBeenCalledWith(
      '“佳和阀门”已有记录：王芳 名下的潜在客户。仍要再登记一位同名的吗？',
      expect.objectContaining({ cancelButtonText: '仍要登记' }),
    );
  });

  it('is asked about when a client out of sight has it, of which nothing else is told', async () => {
    const { data } = answer({});
    query.mockResolvedValue({ data: { ...data, similarClients: { ...data.similarClients, namesakeElsewhere: true } } });
    confirm.mockResolvedValueOnce('confirm').mockRejectedValueOnce('cancel');
    const { isMeant } = used('recognise');
    expect(await isMeant('佳和阀门', 'p9')).toBe(false);
    expect(await isMeant('佳和阀门', 'p9')).toBe(true);
    expect(query).toHaveBeenCalledWith(
      expect.objectContaining({ variables: { name: '佳和阀门', exceptId: 'p9' } }) as unknown,
    );
    expect(confirm).toHaveBeenCalledWith(
      '“佳和阀门”已有记录：一位您看不到的客户（请先向上级确认）。仍要再登记一位同名的吗？',
      expect.objectContaining({ confirmButtonText: '取消', cancelButtonText: '仍要签约' }),
    );
  });

  it('is not asked about when others only look alike, nor without an answer', async () => {
    query.mockResolvedValueOnce(answer({}, ['C0000930', 'C0000932']));
    expect(await used().isMeant('佳和阀门')).toBe(true);
    query.mockRejectedValueOnce(new Error('offline'));
    expect(await used().isMeant('佳和阀门')).toBe(true);
    expect(confirm).not.toHaveBeenCalled();
  });
});
