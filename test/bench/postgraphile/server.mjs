// PostGraphile 5 over the rooms' tables, as its manual sets it up for production. It logs in as the application does,
// and makes the same settings for each request, so that the same row-level security decides what it sees.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { BENCH_DATABASE_URL, BENCH_PORT, BENCH_POOL_SIZE, BENCH_VIEWERS } = process.env;
const viewers = new Map(Object.entries(JSON.parse(BENCH_VIEWERS)));

/** @type {GraphileConfig.Preset} */
const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: BENCH_DATABASE_URL,
      schemas: ['clients', 'complaints', 'returns', 'identity', 'bench'],
      poolConfig: {
        max: Number(BENCH_POOL_SIZE),
        options: '-c TimeZone=UTC -c jit=off',
        application_name: 'bench-postgraphile',
      },
    }),
  ],
  grafast: {
    explain: false,
    context: ({ node }) => ({ pgSettings: viewers.get(node?.req.headers.cookie) ?? {} }),
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
};

const instance = postgraphile(preset);
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(BENCH_PORT), '127.0.0.1');
