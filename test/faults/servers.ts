import { GraphStandIn } from '@parley/gateway/channels/testing/graph-stand-in';
import { Deployment, type DeploymentOptions } from './deployment.ts';
import { OwnPostgres } from './own-postgres.ts';
import { OwnRedis } from './own-redis.ts';

interface Servers {
  readonly postgres: OwnPostgres;
  readonly redis: OwnRedis;
  readonly databaseUrl: string;
}

/** A PostgreSQL and a Redis of its own, for as long as the work takes. */
export async function withServers<Result>(
  work: (servers: Servers) => Promise<Result>,
  settings: readonly string[] = [],
): Promise<Result> {
  const postgres = await OwnPostgres.start(settings);
  const redis = await OwnRedis.start();
  try {
    return await work({ postgres, redis, databaseUrl: await postgres.createDatabase() });
  } finally {
    await redis.stop();
    await postgres.stop();
  }
}

export async function withDeployment<Result>(
  options: DeploymentOptions,
  work: (deployment: Deployment) => Promise<Result>,
): Promise<Result> {
  const deployment = await Deployment.start(options);
  try {
    return await work(deployment);
  } finally {
    await deployment.stop();
  }
}

/** Meta's Graph API, as gateways find it by `environment`. */
export async function withGraph<Result>(
  work: (graph: GraphStandIn, environment: Record<string, string>) => Promise<Result>,
): Promise<Result> {
  const graph = new GraphStandIn();
  try {
    return await work(graph, { META_GRAPH_URL: await graph.start() });
  } finally {
    await graph.stop();
  }
}
