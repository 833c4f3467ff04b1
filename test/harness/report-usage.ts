import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Preloaded into a server that is measured (`--import`), so that the product has no such endpoint: what the process has
 * used of the processor, and what it holds on to after a collection, asked for on `USAGE_PORT` of loopback.
 */
setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

createServer(({ url }, response) => {
  if (url === '/memory') collectGarbage();
  const { user, system } = process.cpuUsage();
  const usage = { ...process.memoryUsage(), processorSeconds: (user + system) / 1e6 };
  response.setHeader('content-type', 'application/json').end(JSON.stringify(usage));
})
  .listen(Number(process.env['USAGE_PORT']), '127.0.0.1')
  .unref();
