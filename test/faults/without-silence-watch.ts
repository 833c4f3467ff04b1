import { SilenceWatch } from '@parley/gateway/database/silence-watch';

/** Loaded before the gateway: a PostgreSQL that hangs is not noticed. */
SilenceWatch.prototype.watch = () => {};
