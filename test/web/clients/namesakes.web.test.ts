import { mount } from '@vue/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isSameName } from '../../../web/clients/duplicates/same-name';
import { useNamesakes } from '../../../web/clients/duplicates/useNamesakes';
import { i18n } from '../../../web/shared/i18n/i18n';

const { query, confirm } = vi.hoisted(() => ({ query: vi.fn(), confirm: vi.fn() }));
vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: { query } }) }));
vi.mock('element-plus/es/components/message-box/index.mjs', () => ({ ElMessageBox: { confirm } }));
vi.mock('element-plus/es/components/message-box/style/css', () => ({}));

const answer = (...clients: readonly [number: string, name: string | null][]) => ({
  data: { similarClients: { clients: clients.map(([number, name]) => ({ number, name })) } },
});

function used(): ReturnType<typeof useNamesakes> {
  let namesakes: ReturnType<typeof useNamesakes> | undefined;
  const setup = () => {
    namesakes = useNamesakes();
    return () => null;
  };
  mount({ setup }, { global: { plugins: [i18n] } });
  return namesakes as ReturnType<typeof useNamesakes>;
}

beforeEach(() => vi.resetAllMocks());

describe('a name that is on record', () => {
  it('is the same whatever its width, case, spaces and marks, and another with another legal form', () => {
    expect(isSameName(' 佳和（上海）ＡＢ有限公司', '佳和(上海) ab 有限公司')).toBe(true);
    expect(isSameName('佳和有限公司', '佳和股份有限公司')).toBe(false);
    expect(isSameName('***', '++')).toBe(false);
  });

  it('is asked about, naming every number, and going back is the default', async () => {
    query.mockResolvedValue(answer(['C0000927', '佳和 阀门'], ['C0000930', '佳和阀门厂'], ['C0000931', '佳和阀门']));
    confirm.mockResolvedValue('confirm');
    const { isMeant, isAsking } = used();
    const asked = isMeant(' 佳和阀门 ');
    expect(isAsking.value).toBe(true);
    expect(await isMeant('佳和阀门')).toBe(false);
    expect(await asked).toBe(false);
    expect(isAsking.value).toBe(false);
    expect(confirm).toHaveBeenCalledOnce();
    expect(confirm).toHaveBeenCalledWith(
      '已有同名客户“佳和阀门”，编号 C0000927、C0000931。仍要再建立一位吗？',
      expect.objectContaining({ confirmButtonText: '取消', cancelButtonText: '仍要建立' }),
    );
  });

  it('is created when that is pressed, and not when the question is closed', async () => {
    query.mockResolvedValue(answer(['C0000927', '佳和阀门']));
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

  it('is not asked about when others only look alike, nor without an answer', async () => {
    query.mockResolvedValueOnce(answer(['C0000930', '佳和阀门厂'], ['C0000932', null]));
    expect(await used().isMeant('佳和阀门')).toBe(true);
    query.mockRejectedValueOnce(new Error('offline'));
    expect(await used().isMeant('佳和阀门')).toBe(true);
    expect(confirm).not.toHaveBeenCalled();
  });
});
