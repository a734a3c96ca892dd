// Development: the API is rebuilt and restarted when its sources change, the web client reloads in the browser.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, createServer } from 'vite';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
let api;
// A fault of the development server must not leave the API behind.
process.on('exit', () => api?.kill('SIGTERM'));

function restart() {
  const start = () => {
    api = spawn(process.execPath, ['--enable-source-maps', at('../dist/api/main.js'), 'start'], { stdio: 'inherit' });
  };
  if (api === undefined || api.exitCode !== null) return start();
  api.once('exit', start);
  api.kill('SIGTERM');
}

// First the web client: it writes the documents that the API reads when it starts.
const web = await createServer({ configFile: at('../vite.web.config.ts') });
await web.listen();
web.printUrls();

const watcher = await build({ configFile: at('../vite.api.config.ts'), logLevel: 'warn', build: { watch: {} } });
watcher.on('event', (event) => {
  if (event.code === 'END') restart();
  if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`);
});
watch(at('../dist/web/documents.json'), () => restart());

async function stop() {
  await web.close();
  await watcher.close();
  if (api === undefined || api.exitCode !== null) process.exit(0);
  api.once('exit', () => process.exit(0));
  api.kill('SIGTERM');
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
