// `npm start`: install and build what is out of date, then run the server. Needs nothing but Node >= 20.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { serve } from './lib/serve.mjs';
import { fail } from './lib/step.mjs';

try {
  await ensureInstalled();
  await ensureBuilt();
  process.exitCode = await serve();
} catch (error) {
  fail(error);
}
