import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Loaded before the gateway: the site that `PUBLIC_SITE_PORT` names on this machine is found at `http://site.example`, as if
 * it were on the public internet. What is on this machine itself is never read as a site.
 */
const port = Number(process.env['PUBLIC_SITE_PORT']);

function placeOf(asked: unknown): unknown {
  const isSite = typeof asked === 'object' && Reflect.get(Object(asked), 'host') === 'site.example';
  return isSite ? { ...asked, host: '127.0.0.1', port, lookup: undefined } : asked;
}

const connect = new Proxy(net.connect, {
  apply: (target, self, [asked, ...further]): unknown => Reflect.apply(target, self, [placeOf(asked), ...further]),
});
Reflect.set(net, 'connect', connect);
syncBuiltinESMExports();
