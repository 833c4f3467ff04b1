import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Nothing but the page under test may use the network, and a container has neither a sandbox nor a graphics card. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the system's Chromium or Chrome; where there is none, the one that @sparticuz/chromium carries for machines
 * without a browser's libraries.
 *
 * @throws Error naming both failures when neither starts.
 */
export async function launchChromium(): Promise<Browser> {
  const system = systemBrowsers.find((path) => existsSync(path));
  const failures: unknown[] = [];
  if (system !== undefined) {
    try {
      return await chromium.launch({ executablePath: system, args: flags });
    } catch (error) {
      failures.push(error);
    }
  }
  try {
    return await launchCarried();
  } catch (error) {
    failures.push(error);
  }
  throw new AggregateError(failures, `No Chromium starts here: ${failures.map(String).join('\n')}`);
}

/** It unpacks the libraries it brings only where it believes to run in AWS Lambda. */
async function launchCarried(): Promise<Browser> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: carried } = await import('@sparticuz/chromium');
  const own = carried.args.filter((flag) => !flag.startsWith('--headless') && flag !== '--single-process');
  return await chromium.launch({ executablePath: await carried.executablePath(), args: [...own, ...flags] });
}
