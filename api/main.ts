import 'reflect-metadata';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { exitCodeOf } from './commands/exit-code';
import { readConfig } from './config';
import { log } from './platform/log';

/* Newer Node keeps compiled code between starts, here beside the program: who may write there may write the program itself. */
(module as { enableCompileCache?: (directory: string) => unknown }).enableCompileCache?.(
  fileURLToPath(new URL('compiled', import.meta.url)),
);

/** The command line. Each command loads what it needs, so that `kehu --help` answers at once. */
const program = new Command('kehu')
  .description('An open CRM for companies that live by written client-service regulations.')
  .showHelpAfterError('(kehu --help lists the commands)')
  .exitOverride();

program
  .command('start')
  .description('serve the product; an empty embedded database gets the demonstration company')
  .action(async () => (await import('./commands/start')).start(readConfig()));

program
  .command('migrate')
  .description('bring the database to this program’s schema')
  .action(async () => {
    const [{ withDatabase }, { prepareQueues }] = await Promise.all([
      import('./commands/connect'),
      import('./commands/jobs'),
    ]);
    await withDatabase(readConfig(), async ({ adminUrl, migrated }) => {
      await prepareQueues(adminUrl);
      log('info', 'migrated', { steps: migrated.length });
    });
  });

program
  .command('seed')
  .description('make the demonstration company in an empty database')
  .option('--scale <n>', 'so many times 2 000 clients, at most 500', wholeNumber, 1)
  .option('--as-of <date>', 'civil date the history ends on; equal dates make equal companies')
  .option(
    '--measuring',
    'for measuring: fewer orders a client, more complaints, short histories; from scale 20 on always',
  )
  .action(async (options: { scale: number; asOf?: string; measuring?: boolean }) => {
    const [{ withDatabase }, { runSeed }] = await Promise.all([
      import('./commands/connect'),
      import('./commands/seed'),
    ]);
    const config = readConfig();
    const { attachmentDirectory } = config;
    await withDatabase(config, (connection) => runSeed(connection, { ...options, attachmentDirectory }));
  });

const importing = program.command('import').description('load data from a file');
importing
  .command('orders <file>')
  .description('invoice lines as CSV, plain or gzipped')
  .option('--mapping <file>', 'mapping document', undefined)
  .action(async (file: string, options: { mapping?: string }) =>
    (await import('./commands/import-orders')).runImport(readConfig(), { file, ...options }),
  );

importing
  .command('regulations [files...]')
  .description('regulations as JSON; without files those that come with Kehu; known ones are left alone')
  .option(
    '--from <day>',
    'store those whose text differs from the stored one as the next version, in force from that day',
  )
  .action(async (files: string[], { from }: { from?: string }) => {
    const [{ withDatabase }, { runRegulations }] = await Promise.all([
      import('./commands/connect'),
      import('./commands/import-regulations'),
    ]);
    const config = readConfig();
    await withDatabase(config, (connection) => runRegulations(config, connection, { files, from }));
  });

program
  .command('administrator <account>')
  .description('let an administrator in: the first one, or one who cannot sign in any more; prints a one-time password')
  .requiredOption('--name <name>', 'full name')
  .requiredOption('--number <number>', 'staff number')
  .action(async (account: string, options: { name: string; number: string }) => {
    const [{ withDatabase }, { runAdministrator }] = await Promise.all([
      import('./commands/connect'),
      import('./commands/administrator'),
    ]);
    const config = readConfig();
    await withDatabase(config, (connection) => runAdministrator(config, connection, { account, ...options }));
  });

const analystLogin = program
  .command('analyst-login')
  .description('database logins with which analysts read the schema analysis by SQL');
analystLogin
  .command('add <account>')
  .description('make one; prints where to log in and, once, the password')
  .option('--days <n>', 'days until it expires', wholeNumber, 90)
  .action(async (account: string, { days }: { days: number }) =>
    (await import('./commands/analyst-login')).addLogin(readConfig(), { account, days }),
  );
analystLogin
  .command('list')
  .description('who has or had one, until when, and whether it may read now')
  .action(async () => (await import('./commands/analyst-login')).listLogins(readConfig()));
analystLogin
  .command('end <account>')
  .description('end it at once, open connections included')
  .action(async (account: string) => (await import('./commands/analyst-login')).endLogin(readConfig(), account));

program
  .command('verify')
  .description('count every figure anew from the rows; 65 and a list when a rollup says something else')
  .option('--rebuild', 'then count the rollups anew', false)
  .action(async (options: { rebuild: boolean }) => {
    const [{ withDatabase }, { clockOf }, { runVerify }] = await Promise.all([
      import('./commands/connect'),
      import('./commands/serving'),
      import('./commands/verify'),
    ]);
    const config = readConfig();
    await withDatabase(config, (connection) => runVerify(connection, { ...options, now: clockOf(config)() }));
  });

program
  .command('schema')
  .description('write schema/ from the code')
  .option('--check', 'write nothing; fail when schema/ differs', false)
  .action(async (options: { check: boolean }) => (await import('./commands/schema')).writeSchema(options));

program
  .command('subgraph <name>')
  .description('serve one room behind the router')
  .action(async (name: string) => (await import('./commands/subgraph')).serveSubgraph(readConfig(), name));

program
  .command('router')
  .description('serve the product over subgraphs that run apart')
  .action(async () => (await import('./commands/router')).serveRouter(readConfig()));

program
  .command('jobs')
  .description('do the work that no request waits for; needed beside a router')
  .action(async () => (await import('./commands/jobs')).runJobs(readConfig()));

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

// What was given up on a signal may still hold the event loop.
setTimeout(() => process.exit(), 3_000).unref();
