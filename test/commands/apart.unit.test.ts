import { describe, expect, it } from 'vitest';
import { requireRouterSecret, roomUrls, sharedLogin } from '../../api/commands/apart';
import { readConfig } from '../../api/config';
import { subgraphs } from '../../api/subgraphs';

describe('rooms that run apart', () => {
  it('listen on loopback ports in the order of the rooms', () => {
    const urls = roomUrls(readConfig({ KEHU_SUBGRAPH_PORT: '5000' }));
    expect([...urls.keys()]).toEqual(subgraphs.map(({ name }) => name));
    expect([...urls.values()].slice(0, 2)).toEqual(['http://127.0.0.1:5000/graphql', 'http://127.0.0.1:5001/graphql']);
  });

  it('are found where the settings say', () => {
    const urls = roomUrls(
      readConfig({ KEHU_SUBGRAPH_URLS: 'clients=http://a:1/graphql?x=1, sales=http://b:2/graphql' }),
    );
    expect(urls.get('clients')).toBe('http://a:1/graphql?x=1');
    expect(urls.get('sales')).toBe('http://b:2/graphql');
    expect(urls.get('desk')).toBe(
      `http://127.0.0.1:${4101 + subgraphs.findIndex(({ name }) => name === 'desk')}/graphql`,
    );
  });

  it.each(['client=http://a:1/', 'clients', 'clients=nowhere'])('are not looked for at "%s"', (setting) => {
    expect(() => roomUrls(readConfig({ KEHU_SUBGRAPH_URLS: setting }))).toThrow(/name=url of a room \(identity, /);
  });

  it('share a database and a secret, or do not start', () => {
    const missing = readConfig({});
    expect(() => sharedLogin(missing)).toThrow(/DATABASE_URL/);
    expect(() => requireRouterSecret(missing)).toThrow(/KEHU_ROUTER_SECRET/);
    const admin = 'postgresql://admin:a@db/kehu';
    const app = 'postgresql://kehu_app:b@db/kehu';
    expect(sharedLogin(readConfig({ DATABASE_URL: admin }))).toEqual({ appUrl: admin, appRole: 'kehu_app' });
    expect(sharedLogin(readConfig({ DATABASE_URL: admin, DATABASE_APP_URL: app }))).toEqual({
      appUrl: app,
      appRole: undefined,
    });
  });
});
